/** Every record of an ecosystem as it is, read once for a revision: from there every day of its past is reached. */
import { LRUCache } from 'lru-cache';
import { type Settings, seenBy } from '../access/sees.ts';
import type { Current } from '../ecosystem/find.ts';
import type { RecordState } from '../kind/kind.ts';
import { toLinkState, toState } from '../kind/state.ts';
import type { Database } from '../neo4j/database.ts';
import { settingsOf } from '../read/settings.ts';
import { historyLinks, historyRecords } from './history.queries.ts';

export type Present = {
  /** Records and links with who sees them, by id. They are shared: whoever wants another one makes a copy. */
  states: ReadonlyMap<string, RecordState>;
  settings: Settings;
};

/** Records that are kept in memory, over all ecosystems: some 200 MB. */
export const MOST_KEPT = 150_000;
/** For so many milliseconds. */
export const KEPT_FOR = 600_000;

/** Reads an ecosystem at a revision or a later one; who asks at the same time shares one reading. */
export function createPresents(database: Database): (current: Current) => Promise<Present> {
  const kept = new LRUCache<string, Present, Current>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ states }) => states.size + 1,
    ttl: KEPT_FOR,
    ignoreFetchAbort: true,
    fetchMethod: (_key, _stale, { context }) => readPresent(database, context.id),
  });
  return (current) => kept.forceFetch(`${current.id} ${current.revision}`, { context: current });
}

async function readPresent(database: Database, ecosystem: string): Promise<Present> {
  const states = new Map<string, RecordState>();
  const settings = await settingsOf(database, ecosystem);
  const add = ({ properties, ...state }: RecordState) => {
    const seen = seenBy({ ...state, properties }, settings);
    states.set(state.id, { ...state, properties: { ...properties, ...(seen && { seenBy: seen }) } });
  };
  await database.stream(historyRecords, { ecosystem }, (get) => {
    add(
      toState({
        properties: get('properties') as Record<string, unknown>,
        refs: get('refs') as { type: string; id: string }[],
      }),
    );
  });
  await database.stream(historyLinks, { ecosystem }, (get) => {
    add(
      toLinkState({
        properties: get('properties') as Record<string, unknown>,
        from: get('from') as string,
        to: get('to') as string,
      }),
    );
  });
  return { states, settings };
}
