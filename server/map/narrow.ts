/** The map as somebody sees it who may not see everything: without hidden elements and links, and the links that end at hidden elements. */
import { type Audience, seenRows } from '../access/sees.ts';
import type { PlacedSnapshot } from './encode.ts';
import { takeGroups } from './groups.ts';
import { type Elements, type Links, makeSnapshot, type Positions, type Snapshot } from './snapshot.ts';
import { at } from './sparse-rows.ts';

const narrowed = new WeakMap<Positions, Map<Audience, PlacedSnapshot>>();

/** The part of a map that an audience may see; the map itself where that is all of it. Kept as long as the map is. */
export function narrow(map: PlacedSnapshot, audience: Audience): PlacedSnapshot {
  if (audience === 'all') return map;
  const known = narrowed.get(map.positions) ?? new Map<Audience, PlacedSnapshot>();
  narrowed.set(map.positions, known);
  const part = known.get(audience) ?? cut(map, audience);
  known.set(audience, part);
  return part;
}

function cut({ snapshot, positions, layout }: PlacedSnapshot, audience: Audience): PlacedSnapshot {
  const { nodes, links } = snapshot;
  const seen = seenRows(audience);
  const rows = rowsWhere(nodes.number.length, (row) => seen[at(nodes.visibility, row)] === true);
  return {
    snapshot: only(snapshot, rows, (link) => seen[at(links.visibility, link)] === true),
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
  return makeSnapshot({
    ...snapshot,
    nodes: takeElements(nodes, rows),
    links: takeLinks(links, kept, newRow),
    groups: takeGroups(snapshot.groups, rows, newRow),
  });
}

function rowsWhere(count: number, isKept: (row: number) => boolean): Uint32Array {
  return Uint32Array.from(Array.from({ length: count }, (_, row) => row).filter(isKept));
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
