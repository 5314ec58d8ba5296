/** The findings that one reader asks for: seen by them, filtered, in order, with what became of each. */

import { audienceOf, seesOf } from '../access/sees.ts';
import { knowsAuthors, may, type Viewer } from '../access/viewer.ts';
import type { Current } from '../ecosystem/find.ts';
import { Invalid } from '../errors.ts';
import type { Facts } from '../language/findings.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { type Finding, toldOf } from './compute.ts';
import { type FindingStatesRow, findingClosed, findingMarks, findingStates } from './finding.queries.ts';
import type { Severity } from './finding.ts';
import type { Findings } from './findings.ts';
import type { Found } from './found.ts';
import { findingKind } from './reading.ts';
import { FINDING_STATES, type FindingFilter, type FindingState, fitting, inOrder } from './select.ts';

/** How many closed findings are looked through, the last closed first. */
const MOST_CLOSED = 2_000;

/** A finding as it goes out. */
export type ListedFinding = Finding & {
  ecosystem: string;
  state: FindingState;
  kept: Partial<FindingStatesRow> | undefined;
};

export type Listing = {
  found: Found;
  findings: readonly Finding[];
  state: FindingState;
  /** Who looks after findings of this state, in the order of the alphabet. */
  assignees: readonly string[];
};

type Parts = { database: Database; findings: Findings; viewer: Viewer };

/** Every finding that fits, in order. Throws `Invalid` for a kind that there is not, and what `Findings.get` throws. */
export async function listFindings(
  { database, findings, viewer }: Parts,
  current: Current,
  filter: FindingFilter,
): Promise<Listing> {
  const unknown = filter.kind?.find((key) => !findingKind(key));
  if (unknown !== undefined)
    throw new Invalid(sentence('finding.kind', { kind: unknown }), [
      complaint('filter.kind', 'finding.kindWanted'),
    ]);
  const state = filter.state ?? 'OPEN';
  const found = await findings.get(current, audienceOf(seesOf(viewer, current.id)));
  const marks = new Map(
    (await database.read(findingMarks, { ecosystem: current.id })).map((mark) => [mark.key, mark]),
  );
  const all = state === 'CLOSED' ? await closedIn(database, viewer, found) : found.findings;
  // Who looks after what is told to those who say so, and to nobody else by what a filter finds.
  const isTold = may(viewer, 'mark', current.id);
  const seen = all.filter(({ key }) => {
    return state === 'CLOSED' || (marks.get(key)?.isDismissed ?? false) === (state === 'DISMISSED');
  });
  const assignees = new Set(isTold ? seen.flatMap(({ key }) => marks.get(key)?.assignee ?? []) : []);
  return {
    ...{ found, state, assignees: [...assignees].sort() },
    findings: filter.assignee && !isTold ? [] : fitting(seen, filter, found.place.liesWithin, marks),
  };
}

/** A finding by its key, open, dismissed or closed; undefined when there is none that this reader may see. */
export async function findFinding(
  parts: Parts,
  current: Current,
  key: string,
): Promise<(ListedFinding & { found: Found }) | undefined> {
  for (const state of FINDING_STATES) {
    const { found, findings } = await listFindings(parts, current, { state });
    const wanted = findings.filter((each) => each.key === key);
    const [finding] = await withStates(parts, current.id, wanted);
    if (finding) return { ...finding, found };
  }
  return undefined;
}

/**
 * What is kept over time is kept as who sees everything finds it: a finding that closed tells others that somebody whom they
 * do not see came, and so does the day on which one opened. It is for nobody else (decision 16).
 */
const knowsHistory = (viewer: Viewer, ecosystem: string) => seesOf(viewer, ecosystem) === true;

async function closedIn(database: Database, viewer: Viewer, { ecosystem, place }: Found): Promise<Finding[]> {
  if (!knowsHistory(viewer, ecosystem.id)) return [];
  const rows = await database.read(findingClosed, { ecosystem: ecosystem.id, limit: MOST_CLOSED });
  const closed = rows.map(({ key, kind, severity, entities, facts }) => ({
    ...{ key, kind, severity: severity as Severity, entities, weight: 0 },
    facts: JSON.parse(facts) as Facts,
    places: place.placesOf(entities),
    ...toldOf(findingKind(kind), { entities, facts: JSON.parse(facts) as Facts }),
  }));
  return inOrder(closed);
}

/**
 * Some findings with what became of them, as far as a reader is told: whoever sees everything since when, who marks findings
 * why and who looks after them, facilitators who said so, and everybody which ones are dismissed.
 */
export async function withStates(
  { database, viewer }: Pick<Parts, 'database' | 'viewer'>,
  ecosystem: string,
  findings: readonly Finding[],
): Promise<ListedFinding[]> {
  const keys = findings.map(({ key }) => key);
  const rows = keys.length === 0 ? [] : await database.read(findingStates, { ecosystem, keys });
  const states = new Map(rows.map((row) => [row.key, row]));
  return findings.map((finding) => {
    const kept = states.get(finding.key);
    const told = kept && toldTo(viewer, ecosystem, kept);
    const isDismissed = kept?.dismissedAt ? 'DISMISSED' : 'OPEN';
    const state = knowsHistory(viewer, ecosystem) ? stateOf(kept) : isDismissed;
    return { ...finding, ecosystem, kept: told, state };
  });
}

function toldTo(viewer: Viewer, ecosystem: string, kept: FindingStatesRow): Partial<FindingStatesRow> {
  const { dismissedReason, dismissedBy, assignee, ...overTime } = kept;
  return {
    ...(knowsHistory(viewer, ecosystem) && overTime),
    ...(may(viewer, 'mark', ecosystem) && { dismissedReason, assignee }),
    ...(knowsAuthors(viewer, ecosystem) && { dismissedBy }),
  };
}

function stateOf(kept: FindingStatesRow | undefined): FindingState {
  if (kept?.closedAt) return 'CLOSED';
  return kept?.dismissedAt ? 'DISMISSED' : 'OPEN';
}
