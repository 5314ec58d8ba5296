/** What of an ecosystem is there for somebody who changes it. */
import { seesOf, visible } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { composed } from '../kind/composed.ts';
import { cypher, given, name, where } from '../kind/cypher.ts';
import { parseId } from '../kind/ids.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import type { Run } from '../neo4j/database.ts';
import { is } from '../neo4j/query.ts';
import { matched } from '../read/compile.ts';

/** The records among these that the writer may see, by id; who sees everything is not asked about. */
export async function inSight(
  run: Run,
  states: readonly RecordState[],
  viewer: Viewer,
  ecosystem: string,
): Promise<Map<string, RecordState>> {
  const all = new Map(states.map((state) => [state.id, state]));
  const seen = seesOf(viewer, ecosystem);
  if (seen === true) return all;
  const ids = await idsInSight({ read: run }, [...all.keys()], seen);
  return new Map([...all].filter(([id]) => ids.has(id)));
}

/** The ids of what these refer to and the writer may not see. */
export async function endsOutOfSight(
  run: Run,
  states: readonly RecordState[],
  viewer: Viewer,
  ecosystem: string,
): Promise<Set<string>> {
  const seen = seesOf(viewer, ecosystem);
  if (seen === true) return new Set();
  const ends = new Set(states.flatMap(({ refs }) => Object.values(refs)));
  const there = await idsInSight({ read: run }, [...ends], seen);
  return new Set([...ends].filter((id) => !there.has(id)));
}

/** The ids among these of records that are there now for somebody who sees this. */
export async function idsInSight(
  reader: { read: Run },
  ids: readonly string[],
  seen: readonly string[],
): Promise<Set<string>> {
  const groups = Map.groupBy(new Set(ids), (id) => parseId(id)?.type);
  const found = await Promise.all(
    [...groups].map(([kind, members]) => (kind ? idsOfKind(reader, kind, members, seen) : [])),
  );
  return new Set(found.flat());
}

async function idsOfKind(
  { read }: { read: Run },
  kind: string,
  members: readonly string[],
  seen: readonly string[],
): Promise<string[]> {
  const n = name('n');
  const ids = given(members, 'ids');
  const sees = given(seen, 'seen');
  const text = cypher`UNWIND ${ids} AS id
MATCH ${matched(kind, n, cypher`{id: id}`)}${where(...visible(kindOf(kind), n, sees))}
RETURN n.id AS id`;
  const said = { name: 'write/in-sight', access: 'read', columns: { id: is.string } } as const;
  return (await read(...composed<{ id: string }>(text, said))).map(({ id }) => id);
}
