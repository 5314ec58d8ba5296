/** What of an ecosystem is there for somebody who changes it. */
import { admits, RULE, seesOf, visible } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { composed } from '../kind/composed.ts';
import { cypher, given, name, where } from '../kind/cypher.ts';
import { kindOfId, parseId } from '../kind/ids.ts';
import { kindOf, type RecordState } from '../kind/kind.ts';
import type { Run } from '../neo4j/database.ts';
import { is } from '../neo4j/query.ts';
import { matched } from '../read/compile.ts';

/** Records as they were read, and who sees each as far as that is stored with it. */
type Sighted = { states: readonly RecordState[]; seenBy: ReadonlyMap<string, unknown> };

/**
 * What of these the writer may see, by id, and the ids of what they refer to and the writer may not; who sees everything is not asked
 * about. The database is asked for nothing that was read already: most changes are about elements, which say themselves who sees them.
 */
export async function sightOf(
  run: Run,
  { states, seenBy }: Sighted,
  { viewer, ecosystem }: { viewer: Viewer; ecosystem: string },
): Promise<{ records: Map<string, RecordState>; unseenEnds: Set<string> }> {
  const all = new Map(states.map((state) => [state.id, state]));
  const seen = seesOf(viewer, ecosystem);
  if (seen === true) return { records: all, unseenEnds: new Set() };
  const ends = new Set(states.flatMap(({ refs }) => Object.values(refs)));
  const asked = [...new Set([...all.keys(), ...ends])];
  const known = new Map(asked.map((id) => [id, tells(id, { all, seenBy }, seen)]));
  const open = asked.filter((id) => known.get(id) === undefined);
  const there = await idsInSight({ read: run }, open, seen);
  const isThere = (id: string) => known.get(id) ?? there.has(id);
  return {
    records: new Map([...all].filter(([id]) => isThere(id))),
    unseenEnds: new Set([...ends].filter((id) => !isThere(id))),
  };
}

type Read = { all: ReadonlyMap<string, RecordState> } & Pick<Sighted, 'seenBy'>;

/** Whether what was read tells by itself that somebody sees a record; undefined where the database has to be asked. */
function tells(id: string, read: Read, seen: readonly string[]): boolean | undefined {
  const kind = kindOfId(id);
  if (!kind) return undefined;
  // Of a kind that is hidden from nobody whatever is referred to is there.
  if (visible(kind, name('n'), given(seen)).length === 0) return true;
  const state = read.all.get(id);
  if (!state) return undefined;
  const hasOwn = kind.isElement || kind.storedAs || kind.audience;
  if (hasOwn && !admits(seen, read.seenBy.get(id))) return false;
  if (kind.isElement) return true;
  const around = RULE.hiding(kind).map(([ref]) => {
    const end = state.refs[ref];
    return end === undefined || tells(end, read, seen);
  });
  return around.includes(false) ? false : around.includes(undefined) ? undefined : true;
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
