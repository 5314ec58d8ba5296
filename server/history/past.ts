/** An ecosystem as it was: its records as they are now, with every change since undone, the newest first. */

import { narrowest, type Settings, seenBy } from '../access/sees.ts';
import type { RecordState } from '../kind/kind.ts';
import { toLinkState, toState } from '../kind/state.ts';
import type { Database } from '../neo4j/database.ts';
import { settingsOf } from '../read/settings.ts';
import { historyAfter, historyLinks, historyRecords } from './history.queries.ts';

export type Past = ReadonlyMap<string, RecordState>;

/** Every record and link at the end of a day (ISO 8601, UTC), by id; who may see a stakeholder is as today. */
export async function readPast(database: Database, ecosystem: string, on: string): Promise<Past> {
  const instant = new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000).toISOString();
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
  for (const { record, kind, before } of changes) {
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
  for (const [id, { properties }] of states) if (String(properties.createdAt) >= instant) states.delete(id);
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
