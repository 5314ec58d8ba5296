// Whether what an import was agreed to mean is still what it means.
import { Conflict } from '../errors.ts';
import { historyChangedSince } from '../history/history.queries.ts';
import { sentence } from '../language/sentence.ts';
import type { Run } from '../neo4j/database.ts';
import type { Settled } from './settle.ts';

/** More changes than this are not looked at one by one. */
const MOST = 2_000;

/** Throws `Conflict` when anything that the sheets speak of has changed since the revision that was seen, or may have. */
export async function requireUnchanged(
  run: Run,
  { work, trail }: Settled,
  { ecosystem, seen }: { ecosystem: string; seen: number },
): Promise<void> {
  const [row] = await run(historyChangedSince, { ecosystem, since: seen, limit: MOST + 1 });
  const spokenOf = new Set([
    ...trail.origins.keys(),
    ...trail.matches.map(({ id }) => id),
    ...trail.doubts.flatMap(({ candidates }) => candidates.map(({ is }) => is)),
    ...[...work.links.changed, ...work.records.changed].map(({ before }) => before.id),
  ]);
  const isTold = row && row.changes.length <= MOST;
  const touches = row?.changes.some(
    // What went may have been what a row meant.
    ({ kind, record, after }) => kind === 'Import' || !after || spokenOf.has(record),
  );
  if (!isTold || touches) throw new Conflict(sentence('import.changedSince'), {});
}
