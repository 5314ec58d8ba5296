/** An ecosystem as it was: its records as they are now, with every change since undone, the newest first. */

import { setImmediate } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { audienceOf, isSeen, narrowest, type Seen, type Settings, seenBy } from '../access/sees.ts';
import type { Current } from '../ecosystem/find.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Database } from '../neo4j/database.ts';
import { historyAfter } from './history.queries.ts';
import { createPresents, KEPT_FOR, MOST_KEPT, type Present } from './present.ts';

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

type Kept = { past: Past; seen: Map<string, SeenPast> };

/** The last pasts that were asked for: a revision and a day always give the same. */
export function createPasts(database: Database): Pasts {
  const presentOf = createPresents(database);
  const kept = new LRUCache<string, Kept, { current: Current; on: string }>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ past }) => past.size + 1,
    ttl: KEPT_FOR,
    ignoreFetchAbort: true,
    fetchMethod: async (_key, _stale, { context: { current, on } }) => ({
      past: await pastOf(database, await presentOf(current), current.id, on),
      seen: new Map(),
    }),
  });
  const get = (current: Current, on: string): Promise<Kept> =>
    kept.forceFetch(`${current.id} ${current.revision} ${on}`, { context: { current, on } });
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
async function pastOf(
  database: Database,
  { states: present, settings }: Present,
  ecosystem: string,
  on: string,
): Promise<Past> {
  const end = Date.parse(`${on}T00:00:00Z`) + 86_400_000;
  const instant = new Date(end).toISOString();
  const states = new Map(present);
  // After the present: all that it may hold is among them. One that is made meanwhile is undone although it was not read.
  const changes = await database.read(historyAfter, { ecosystem, instant });
  // What is gone is seen as when it went.
  const gone = new Map<string, RecordState>();
  for (const [index, { record, kind, before }] of changes.entries()) {
    if (index % AT_A_TIME === AT_A_TIME - 1) await setImmediate();
    if (kind === 'Import') continue;
    if (before) {
      const state = JSON.parse(before) as RecordState;
      if (!gone.has(record)) gone.set(record, state);
      states.set(record, state);
    } else states.delete(record);
  }
  for (const [id, state] of states) {
    const now = present.get(id);
    // What an import added has no change of its own.
    if (Date.parse(String(state.properties.createdAt)) >= end) states.delete(id);
    else if (state !== now) states.set(id, asSeenToday(state, now ?? gone.get(id) ?? state, settings));
  }
  states.delete(ecosystem);
  return states;
}

/**
 * Somebody who is hidden today was not hidden for nothing: the past does not tell of them either. Nor does it tell of what
 * the ecosystem does not show today, whether a record was that then or is it now.
 */
function asSeenToday(then: RecordState, now: RecordState, settings: Settings): RecordState {
  const properties = { ...then.properties };
  if (then.kind === 'Stakeholder') properties.visibility = now.properties.visibility;
  const state = { ...then, properties };
  const [one, other] = [seenBy(state, settings), seenBy(now, settings)];
  if (one && other) properties.seenBy = narrowest(one, other);
  return state;
}
