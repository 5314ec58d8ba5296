/** Brings a snapshot up to date by what the history tells of since, whichever server made it. */
import { changedSince, type Moved } from '../history/changed-since.ts';
import { parseId } from '../kind/ids.ts';
import type { Database } from '../neo4j/database.ts';
import { mapMissions } from './map.queries.ts';
import { patched } from './patch/patch.ts';
import type { Snapshot } from './snapshot.ts';

/** The snapshot as the ecosystem stands; undefined when all of it is to be read anew. */
export async function caughtUp(database: Database, snapshot: Snapshot): Promise<Snapshot | undefined> {
  const { id } = snapshot.ecosystem;
  const change = await changedSince(database, id, snapshot.revision);
  if (!change) return undefined;
  const missionOf = await missionsOf(database, id, change.moved);
  return patched(snapshot, { ...change, missionOf });
}

/** The missions of the roles to which seats belong that have moved without them: a role never comes to another one. */
async function missionsOf(
  database: Database,
  ecosystem: string,
  moved: ReadonlyMap<string, Moved>,
): Promise<Map<string, number>> {
  const roles = new Set(
    [...moved.values()]
      .flatMap(({ before, after }) => [before, after])
      .flatMap((state) => (state?.kind === 'Seat' && state.refs.holder ? [state.refs.role ?? ''] : []))
      .filter((id) => !moved.has(id)),
  );
  if (roles.size === 0) return new Map();
  const numbers = [...roles].flatMap((id) => parseId(id)?.number ?? []);
  const rows = await database.read(mapMissions, { ecosystem, roles: numbers });
  return new Map(rows.map(({ role, mission }) => [role, mission]));
}
