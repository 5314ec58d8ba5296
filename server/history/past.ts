/** An ecosystem as it was: its records as they are now, with every change since undone, the newest first. */

import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { audienceOf, isSeen, narrowest, type Seen, type Settings, seenBy } from '../access/sees.ts';
import { createSingleFlight } from '../background/single-flight.ts';
import type { Current } from '../ecosystem/find.ts';
import type { RecordState } from '../kind/kind.ts';
import { toLinkState, toState } from '../kind/state.ts';
import type { Database } from '../neo4j/database.ts';
import { settingsOf } from '../read/settings.ts';
import { historyAfter, historyLinks, historyRecords } from './history.queries.ts';

export type Past = ReadonlyMap<string, RecordState>;

/** What one reader sees of a past. */
export type SeenPast = {
  past: Past;
  /** By number. */
  records: readonly RecordState[];
};

export type Pasts = {
  /** Every record at the end of a day (ISO 8601, UTC), whoever sees it; who asks at the same time shares one reading. */
  whole(current: Current, on: string): Promise<Past>;
  /** The same as far as somebody may see it. */
  seen(current: Current, on: string, sees: Seen): Promise<SeenPast>;
};

declare module '../graphql/context.ts' {
  interface Context {
    /** Ecosystems as they were. */
    pasts: Pasts;
  }
}

/** Records that are kept in memory, over all pasts: some 200 MB. */
const MOST_KEPT = 150_000;

type Kept = { past: Past; seen: Map<string, SeenPast> };

/** The last pasts that were asked for: a revision and a day always give the same. */
export function createPasts(database: Database): Pasts {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ past }) => past.size + 1,
    ttl: 600_000,
  });
  const flight = createSingleFlight(
    async ({ key, current, on }: { key: string; current: Current; on: string }) => {
      const read: Kept = { past: await readPast(database, current.id, on), seen: new Map() };
      kept.set(key, read);
      return read;
    },
    () => true,
  );
  const get = async (current: Current, on: string): Promise<Kept> => {
    const key = `${current.id} ${current.revision} ${on}`;
    return kept.get(key) ?? flight.run(key, { key, current, on });
  };
  return {
    whole: async (current, on) => (await get(current, on)).past,
    async seen(current, on, sees) {
      const { past, seen } = await get(current, on);
      const audience = audienceOf(sees);
      const known = seen.get(audience) ?? { past, records: inOrder(past, sees) };
      seen.set(audience, known);
      return known;
    },
  };
}

function inOrder(past: Past, sees: Seen): RecordState[] {
  const find = (id: string) => past.get(id);
  return [...past.values()]
    .filter((state) => isSeen(state, find, sees))
    .sort((one, other) => numberOf(one) - numberOf(other));
}

export const numberOf = ({ properties }: RecordState): number => Number(properties.number);

/** Changes that are undone before others have their turn. */
const AT_A_TIME = 500;

/** Every record and link at the end of a day (ISO 8601, UTC), by id; who may see a stakeholder is as today. */
async function readPast(database: Database, ecosystem: string, on: string): Promise<Past> {
  const end = Date.parse(`${on}T00:00:00Z`) + 86_400_000;
  const instant = new Date(end).toISOString();
  const states = new Map<string, RecordState>();
  // Changes first: one that is made meanwhile is then undone although it was not read, or is not there to be undone.
  const changes = await database.read(historyAfter, { ecosystem, instant });
  const settings = await settingsOf(database, ecosystem);
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
  const latest = new Map(states);
  for (const [index, { record, kind, before }] of changes.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) await setImmediate();
    if (kind === 'Import') continue;
    if (before) {
      const state = JSON.parse(before) as RecordState;
      states.set(record, state);
      // What is gone is seen as when it went.
      if (!latest.has(record)) latest.set(record, state);
    } else states.delete(record);
  }
  for (const [id, state] of states) asSeenToday(state, latest.get(id) ?? state, settings);
  // What an import added has no change of its own.
  for (const [id, { properties }] of states)
    if (Date.parse(String(properties.createdAt)) >= end) states.delete(id);
  states.delete(ecosystem);
  return states;
}

/**
 * Somebody who is hidden today was not hidden for nothing: the past does not tell of them either. Nor does it tell of what
 * the ecosystem does not show today, whether a record was that then or is it now.
 */
function asSeenToday(then: RecordState, now: RecordState, settings: Settings): void {
  if (then.kind === 'Stakeholder') then.properties.visibility = now.properties.visibility;
  const [one, other] = [seenBy(then, settings), seenBy(now, settings)];
  if (one && other) then.properties.seenBy = narrowest(one, other);
}
