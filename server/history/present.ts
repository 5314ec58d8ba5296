/** Every record of an ecosystem as it is, read once for a revision: from there every day of its past is reached. */
import { LRUCache } from 'lru-cache';
import { createSingleFlight } from '../background/single-flight.ts';
import type { Current } from '../ecosystem/find.ts';
import type { RecordState } from '../kind/kind.ts';
import { toLinkState, toState } from '../kind/state.ts';
import type { Database } from '../neo4j/database.ts';
import { historyLinks, historyRecords } from './history.queries.ts';

/** Records and links, by id. They are shared: whoever wants another one makes a copy. */
export type Present = ReadonlyMap<string, RecordState>;

/** Records that are kept in memory, over all ecosystems: some 200 MB. */
export const MOST_KEPT = 150_000;

/** Reads an ecosystem at a revision or a later one; who asks at the same time shares one reading. */
export function createPresents(database: Database): (current: Current) => Promise<Present> {
  const kept = new LRUCache<string, Present>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ size }) => size + 1,
    ttl: 600_000,
  });
  const flight = createSingleFlight(
    async ({ key, current }: { key: string; current: Current }) => {
      const present = await readPresent(database, current.id);
      kept.set(key, present);
      return present;
    },
    () => true,
  );
  return async (current) => {
    const key = `${current.id} ${current.revision}`;
    return kept.get(key) ?? flight.run(key, { key, current });
  };
}

async function readPresent(database: Database, ecosystem: string): Promise<Present> {
  const states = new Map<string, RecordState>();
  await database.stream(historyRecords, { ecosystem }, (get) => {
    const state = toState({
      labels: get('labels') as string[],
      properties: get('properties') as Record<string, unknown>,
      refs: get('refs') as { type: string; id: string }[],
    });
    states.set(state.id, state);
  });
  await database.stream(historyLinks, { ecosystem }, (get) => {
    const state = toLinkState({
      properties: get('properties') as Record<string, unknown>,
      from: get('from') as string,
      to: get('to') as string,
    });
    states.set(state.id, state);
  });
  return states;
}
