/** Groups that ties hold together, held against the communities that are declared. Pure. */
import { at } from '../structure/graph.ts';
import { type Ground, LEAST_TOGETHER, plain } from './ground.ts';
import type { Entry, EntryOf, Group } from './influence.ts';

/** Members that are named of a group at most: all of them stand out on the map. */
const MOST_MEMBERS = 200;
/** Groups and communities that are told at most, the largest groups first. */
const MOST = 60;
/** Two sets are the same group from this share of all who are in either. */
const SAME = 0.5;
/** Of a group, so many are in one community or it has no name. */
const MOST_OF = 0.5;
/** A community is split when no group holds more of it than this, and a part has at least so many of it. */
const WHOLE = 0.7;
const PART = 0.2;

/** Groups without a name first, then communities that are split, then those that correspond. */
export function communities(ground: Ground): Entry[] {
  const { foundRows, declared } = ground;
  const memberships = new Map<number, number[]>();
  declared.forEach(({ rows }, index) => {
    for (const row of rows) memberships.set(row, [...(memberships.get(row) ?? []), index]);
  });
  const found = [...foundRows]
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST)
    .map((rows) => foundGroup(ground, rows, memberships));
  const ofKind = (kind: Entry['kind']) => found.filter((each) => each.kind === kind);
  return [
    ...ofKind('FOUND_UNNAMED'),
    ...declared.flatMap((each) => split(ground, each)).slice(0, MOST),
    ...ofKind('FOUND_SAME'),
    ...ofKind('FOUND_WITHIN'),
  ];
}

function foundGroup(
  { declared, party }: Ground,
  rows: readonly number[],
  memberships: ReadonlyMap<number, readonly number[]>,
): Entry {
  const shares = new Map<number, number>();
  for (const row of rows)
    for (const index of memberships.get(row) ?? []) shares.set(index, (shares.get(index) ?? 0) + 1);
  const sizeOf = (index: number) => declared[index]?.rows.length ?? 0;
  const [index = -1, shared = 0] =
    [...shares].sort(([a, many], [b, more]) => more - many || sizeOf(a) - sizeOf(b))[0] ?? [];
  const community = declared[index];
  const members = sizeOf(index);
  const isSame = shared / (rows.length + members - shared) >= SAME;
  const kind = isSame ? 'FOUND_SAME' : shared / rows.length >= MOST_OF ? 'FOUND_WITHIN' : 'FOUND_UNNAMED';
  const named = (some: readonly number[]) =>
    some.map(party).sort((one, other) => one.name.localeCompare(other.name, 'fr'));
  const inside = new Set(community?.rows);
  // Of a group that has a name: who works with its members and is none.
  const outside = kind === 'FOUND_UNNAMED' ? [] : rows.filter((row) => !inside.has(row));
  const who = named(rows).slice(0, MOST_MEMBERS);
  return {
    ...{ kind, key: `found-${who[0]?.id}`, who, others: named(outside).slice(0, 6), inAll: outside.length },
    ...{ size: rows.length, community: community && plain(community), members, shared },
  };
}

function split(
  { found, graph, around }: Ground,
  community: Ground['declared'][number],
): EntryOf<'DECLARED_SPLIT'>[] {
  const tied = community.rows.filter((row) => at(graph.start, row) < at(graph.start, row + 1));
  const parts = [...Map.groupBy(tied, (row) => at(found.of, row)).values()]
    .filter((rows) => rows.length >= Math.max(2, PART * tied.length))
    .sort((one, other) => other.length - one.length);
  const [first, second] = parts;
  if (tied.length < LEAST_TOGETHER + 1 || !first || !second || first.length > WHOLE * tied.length) return [];
  const groups = parts.map(
    (rows): Group => ({ community: undefined, around: around(rows), size: rows.length }),
  );
  const there = new Set(tied);
  let across = 0;
  for (const row of tied)
    for (let place = at(graph.start, row); place < at(graph.start, row + 1); place++) {
      const end = at(graph.neighbour, place);
      if (end > row && there.has(end) && at(found.of, end) !== at(found.of, row)) across++;
    }
  return [
    {
      ...{ kind: 'DECLARED_SPLIT', key: `split-${community.id}`, community: plain(community), parts: groups },
      ...{ across, who: groups.flatMap(({ around: names }) => names), others: [], inAll: 0 },
    },
  ];
}
