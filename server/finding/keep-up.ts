/**
 * Findings are kept up, not looked for anew: of each kind only what the changed records concern is asked again, and replaces
 * what was found of it before. What comes out is what a whole look finds; kinds that may lag are left as they were in a large
 * ecosystem (lagging.ts).
 */
import type { ChangedSince } from '../history/changed-since.ts';
import { aroundIn } from './around.ts';
import { type Again, againAfter, findAgain } from './ask-again.ts';
import { type Computing, type Finding, findingsOf, placer, type Rows } from './compute.ts';
import type { FindingRow } from './finding.ts';
import type { Found } from './found.ts';
import { type Held, laggingKinds, toldTogether, withoutGone } from './lagging.ts';
import { findingKind } from './reading.ts';
import { merged } from './select.ts';
import type { Changed } from './ways.ts';

/** What is found now, and what opened and closed since. */
export type Step = { found: Found; opened: readonly Finding[]; closed: readonly Finding[] };

/** What is found after a change. With `isLarge`, kinds that may lag are left for later. */
export async function keepUp(
  known: Found,
  { revision, moved }: ChangedSince,
  computing: Computing & { isLarge: boolean },
): Promise<Step> {
  const { database, snapshot, today, isLarge } = computing;
  const changed = [...moved].flatMap(([id, each]): Changed[] => {
    const { kind } = each.after ?? each.before ?? {};
    return kind === undefined ? [] : [{ id, kind, ...each }];
  });
  const around = aroundIn(database, snapshot, today);
  const again = await againAfter(changed, around);
  const isLeft = isLarge && [...laggingKinds()].filter((key) => again.delete(key)).length > 0;
  const fresh = await findAgain(again, around, computing);
  const touched = isLeft ? revision : known.lag.touched;
  const of = known.lag.of >= touched ? revision : known.lag.of;
  const place = placer(snapshot);
  const findings = placedAnew(known.findings, changed, place);
  const step = replace(
    { ...known, findings, place },
    { again, fresh, held: withoutGone(known.held, changed) },
  );
  return { ...step, found: { ...step.found, revision, isCurrent: true, lag: { of, touched } } };
}

/** What was found, with what lagged behind as it was found at a revision. */
export function withLate(since: Found, late: Rows, revision: number): Step {
  const isThere = ({ entities }: FindingRow) => entities.every(since.place.isThere);
  const fresh = new Map([...late].map(([key, rows]) => [key, rows.filter(isThere)]));
  const step = replace(since, { again: new Map(), fresh, held: since.held });
  return { ...step, found: { ...step.found, lag: { ...since.lag, of: revision } } };
}

type Replacing = { again: Again; fresh: Rows; held: Held };

/** What was found, with what was found again in its place. */
export function replace(known: Found, { again, fresh, held }: Replacing): Step {
  const together = toldTogether();
  const isHeldAnew = held !== known.held || [...fresh.keys()].some((key) => together.has(key));
  const now = isHeldAnew ? new Map([...held, ...[...fresh].filter(([key]) => together.has(key))]) : held;
  const rows = isHeldAnew ? new Map([...fresh, ...now]) : fresh;
  const found = findingsOf(rows, known.place);
  const isGone = ({ kind, entities }: Finding): boolean => {
    if (together.has(kind)) return isHeldAnew;
    const of = again.get(kind);
    if (of === undefined || of === 'ALL') return of === 'ALL';
    return of.has(entities[findingKind(kind)?.keptUp?.under ?? 0] ?? '');
  };
  const gone: Finding[] = [];
  const kept: Finding[] = [];
  for (const finding of known.findings) (isGone(finding) ? gone : kept).push(finding);
  if (gone.length === 0 && found.length === 0)
    return { found: { ...known, held: now }, opened: [], closed: [] };
  const [before, after] = [gone, found].map((some) => new Set(some.map(({ key }) => key)));
  return {
    found: { ...known, held: now, findings: merged(kept, found) },
    opened: found.filter(({ key }) => !before?.has(key)),
    closed: gone.filter(({ key }) => !after?.has(key)),
  };
}

/** Findings whose elements moved to another place are there now. */
function placedAnew(
  findings: readonly Finding[],
  changed: readonly Changed[],
  { placesOf }: Found['place'],
): readonly Finding[] {
  const elsewhere = new Set(
    changed.flatMap(({ id, before, after }) =>
      before && after && before.refs.place !== after.refs.place ? [id] : [],
    ),
  );
  if (elsewhere.size === 0) return findings;
  return findings.map((finding) =>
    finding.entities.some((id) => elsewhere.has(id))
      ? { ...finding, places: placesOf(finding.entities) }
      : finding,
  );
}
