/**
 * Which changes a reader is told of who may not see everything: those that touch something that this reader sees, or saw
 * before it went or was hidden. Of all others not even that there was one.
 */
import { admits, RULE, type Seen, type Settings, seenBy } from '../access/sees.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import type { Database } from '../neo4j/database.ts';
import { settingsOf } from '../read/settings.ts';
import { idsInSight } from '../write/sight.ts';
import { type HistoryTouchedRow, historyTouched } from './history.queries.ts';

/** How many changes of a revision are looked at together. */
const AT_ONCE = 500;

/** Whether a revision of an ecosystem is told to somebody who sees this. */
export async function teller(
  database: Database,
  ecosystem: string,
  seen: Seen,
): Promise<(revision: number) => Promise<boolean>> {
  if (seen === true) return async () => true;
  const settings = await settingsOf(database, ecosystem);
  return async (revision) => {
    for (let after = -1; ; ) {
      const rows = await database.read(historyTouched, { ecosystem, revision, after, limit: AT_ONCE });
      const last = rows.at(-1);
      if (!last) return false;
      if (await tellsOf(database, rows, settings, seen)) return true;
      after = last.ordinal;
    }
  };
}

async function tellsOf(
  database: Database,
  rows: readonly HistoryTouchedRow[],
  settings: Settings,
  seen: readonly string[],
): Promise<boolean> {
  const imported = rows.flatMap(({ kind, state }) =>
    kind === 'Import' && state ? (JSON.parse(state) as string[]) : [],
  );
  if ((await idsInSight(database, imported, seen)).size > 0) return true;
  const states = rows
    .filter(({ kind }) => kind !== 'Import')
    .flatMap(({ before, state }) =>
      [before, state].flatMap((json) => (json ? [JSON.parse(json) as RecordState] : [])),
    );
  return (await statesTold(database, states, settings, seen)).size > 0;
}

/** The states among these that somebody is told of: of what they see, or saw. */
export async function statesTold(
  database: Database,
  all: readonly RecordState[],
  settings: Settings,
  seen: Seen,
): Promise<Set<RecordState>> {
  if (seen === true) return new Set(all);
  const states = all.filter((state) => {
    const own = seenBy(state, settings);
    return own === undefined || admits(seen, own);
  });
  const there = await idsInSight(database, states.flatMap(endsOf), seen);
  return new Set(states.filter((state) => endsOf(state).every((id) => there.has(id))));
}

/** What hides a record when it is hidden itself. */
function endsOf({ kind, refs }: RecordState): string[] {
  return RULE.hiding(kindOf(kind)).flatMap(([name]) => refs[name] ?? []);
}
