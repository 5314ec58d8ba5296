/** Whom to call about a finding: the stakeholders who could take its next step, as far as its reader may see them. */
import type { Database } from '../neo4j/database.ts';
import type { Finding } from './compute.ts';
import { findingCallees } from './finding.queries.ts';
import type { Found } from './found.ts';
import { findingKind } from './reading.ts';

/** Stakeholders told for one finding. */
const MOST_CALLED = 3;
/** Records asked about for one finding. */
const MOST_ASKED = 8;

/** The ids of the records whose people a finding asks to call: those that its kind says, else those that it is about. */
export function askedAbout({
  kind,
  entities,
  facts,
}: Pick<Finding, 'kind' | 'entities' | 'facts'>): string[] {
  const call = findingKind(kind)?.call;
  return (call ? call({ entities, facts, weight: 0 }) : [...entities]).slice(0, MOST_ASKED);
}

/** The ids of whom to call, by the key of each finding, the first to call first. */
export async function calleesOf(
  database: Pick<Database, 'read'>,
  { day, hidden }: Pick<Found, 'day' | 'hidden'>,
  findings: readonly Finding[],
): Promise<Map<string, string[]>> {
  const asked = findings.map((finding) => ({ key: finding.key, about: askedAbout(finding) }));
  const ids = [...new Set(asked.flatMap(({ about }) => about))];
  if (ids.length === 0) return new Map();
  const rows = await database.read(findingCallees, { ids, today: day, hidden: hidden.named });
  const found = new Map(rows.map(({ of, callees }) => [of, callees]));
  return new Map(
    asked.map(({ key, about }) => [
      key,
      [...new Set(about.flatMap((id) => found.get(id) ?? []))].slice(0, MOST_CALLED),
    ]),
  );
}
