/** The map as somebody sees it who may not see everything: without hidden elements and links, and the links that end at hidden elements. */
import { type Audience, seenRows } from '../access/sees.ts';
import type { PlacedSnapshot } from './encode.ts';
import type { Groups } from './groups.ts';
import { moved } from './patch/lists.ts';
import { patchTags } from './patch/tags.ts';
import { type Elements, type Links, type Positions, type Snapshot, waysOf } from './snapshot.ts';
import { at } from './sparse-rows.ts';

const narrowed = new WeakMap<Positions, Map<Audience, PlacedSnapshot>>();

/** The part of a map that an audience may see; the map itself where that is all of it. Kept as long as the map is. */
export function narrow(map: PlacedSnapshot, audience: Audience): PlacedSnapshot {
  if (audience === 'all') return map;
  const part = cutFor(map.positions, audience) ?? cut(map, audience);
  keepCut(map.positions, audience, part);
  return part;
}

/** The part of the map with these positions that an audience may see, where it is known. */
export function cutFor(positions: Positions, audience: Audience): PlacedSnapshot | undefined {
  return narrowed.get(positions)?.get(audience);
}

/** Says what part of the map with these positions an audience may see. */
export function keepCut(positions: Positions, audience: Audience, part: PlacedSnapshot): void {
  const known = narrowed.get(positions) ?? new Map<Audience, PlacedSnapshot>();
  narrowed.set(positions, known.set(audience, part));
}

function cut(map: PlacedSnapshot, audience: Audience): PlacedSnapshot {
  const { snapshot, positions, layout } = map;
  const { nodes, links } = snapshot;
  const seen = seenRows(audience);
  const isSeen = (visibility: Uint8Array) => (row: number) => seen[at(visibility, row)] === true;
  const rows = rowsWhere(nodes.number.length, isSeen(nodes.visibility));
  const areAllSeen = rows.length === nodes.number.length && links.visibility.every((row) => seen[row]);
  if (areAllSeen) return map;
  return {
    snapshot: only(snapshot, rows, isSeen(links.visibility)),
    positions: { x: take(positions.x, rows), y: take(positions.y, rows) },
    layout,
  };
}

/** The map without some elements and links, by their numbers, and without the links that end at such elements. */
export function without(snapshot: Snapshot, numbers: ReadonlySet<number>): Snapshot {
  if (numbers.size === 0) return snapshot;
  const isThere = (number: Uint32Array) => (row: number) => !numbers.has(at(number, row));
  const { nodes, links } = snapshot;
  return only(snapshot, rowsWhere(nodes.number.length, isThere(nodes.number)), isThere(links.number));
}

function only(
  snapshot: Snapshot,
  rows: Uint32Array,
  isKept: (link: number) => boolean = () => true,
): Snapshot {
  const { nodes, links } = snapshot;
  const newRow = new Int32Array(nodes.number.length).fill(-1);
  rows.forEach((row, index) => {
    newRow[row] = index;
  });
  const kept = rowsWhere(
    links.number.length,
    (row) => isKept(row) && at(newRow, at(links.source, row)) >= 0 && at(newRow, at(links.target, row)) >= 0,
  );
  const remaining = takeLinks(links, kept, newRow);
  return {
    ...snapshot,
    nodes: takeElements(nodes, rows),
    // In the order that they had: rows that are left out change nothing about it.
    links: remaining,
    ...waysOf(remaining, rows.length),
    groups: takeGroups(snapshot.groups, rows, newRow),
  };
}

/** Tags that none of those elements has are not named, nor is a mission that is not among them. */
function takeGroups(groups: Groups, rows: Uint32Array, newRow: Int32Array): Groups {
  const toNew = (row: number) => newRow[row] ?? -1;
  const moves = { count: rows.length, areSame: false, toNew, toOld: (row: number) => rows[row] ?? -1 };
  return {
    ...patchTags(groups, moves, new Map()),
    communities: groups.communities,
    members: moved(groups.members, moves, { areSame: true, toNew: (row) => row }),
    seated: moved(groups.seated, moves, moves),
  };
}

function rowsWhere(count: number, isKept: (row: number) => boolean): Uint32Array {
  const rows = new Uint32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) if (isKept(row)) rows[kept++] = row;
  return rows.slice(0, kept);
}

function take<A extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(
  column: A,
  rows: Uint32Array,
): A {
  const taken = column.slice(0, rows.length) as A;
  rows.forEach((row, index) => {
    taken[index] = at(column, row);
  });
  return taken;
}

function takeElements(nodes: Elements, rows: Uint32Array): Elements {
  const texts = (column: string[]) => Array.from(rows, (row) => column[row] ?? '');
  return {
    number: take(nodes.number, rows),
    kind: take(nodes.kind, rows),
    sector: take(nodes.sector, rows),
    status: take(nodes.status, rows),
    visibility: take(nodes.visibility, rows),
    place: take(nodes.place, rows),
    x: take(nodes.x, rows),
    y: take(nodes.y, rows),
    pinned: take(nodes.pinned, rows),
    name: texts(nodes.name),
    nameFr: texts(nodes.nameFr),
    hashtag: texts(nodes.hashtag),
  };
}

function takeLinks(links: Links, rows: Uint32Array, newRow: Int32Array): Links {
  const ends = (column: Uint32Array) => take(column, rows).map((row) => at(newRow, row));
  return {
    number: take(links.number, rows),
    source: ends(links.source),
    target: ends(links.target),
    type: take(links.type, rows),
    strength: take(links.strength, rows),
    status: take(links.status, rows),
    direction: take(links.direction, rows),
    visibility: take(links.visibility, rows),
    since: take(links.since, rows),
    until: take(links.until, rows),
  };
}
