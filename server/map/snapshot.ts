/**
 * One ecosystem in memory: typed columns and compressed sparse rows, as they were at one revision. It is what the map
 * is drawn from and what readings compute on. Nothing in it changes once it is made.
 */
import { type Groups, noGroups } from './groups.ts';
import { at, groupBy } from './sparse-rows.ts';

/** What a `u8` and a `u16` column hold for "none". */
export const NO_ROW = 255;
export const NO_PLACE = 65_535;

export type SnapshotPlace = {
  number: number;
  id: string;
  name: string;
  nameFr: string | null;
  within: number;
};
export type SnapshotType = { key: string; label: string; labelFr: string | null; own: boolean };

/** Row `i` of every column is the same element; rows are in the order of `number`. */
export type Elements = {
  /** The number in the element's id. */
  number: Uint32Array;
  /** Rows of `ELEMENT_KINDS`, `SECTORS`, `STAKEHOLDER_STATUSES` and `places`. */
  kind: Uint8Array;
  sector: Uint8Array;
  status: Uint8Array;
  /** Row of `VISIBILITIES`: who may see it. Never sent. */
  visibility: Uint8Array;
  place: Uint16Array;
  name: string[];
  /** Empty where there is none, as in `hashtag`. */
  nameFr: string[];
  hashtag: string[];
  /** Kept positions, in map units; NaN for an element that has none yet. */
  x: Float32Array;
  y: Float32Array;
  /** 1 where somebody has put it for all: no layout moves it. */
  pinned: Uint8Array;
};

/** Links as they come, in any order; `source` and `target` are rows of elements. */
export type Links = {
  number: Uint32Array;
  source: Uint32Array;
  target: Uint32Array;
  /** Rows of `linkTypes`, `LINK_STATUSES` and `LINK_DIRECTIONS`; `strength` is 1 to 5, 0 for unknown. */
  type: Uint8Array;
  strength: Uint8Array;
  status: Uint8Array;
  direction: Uint8Array;
  /** Row of `VISIBILITIES`: who may see it, whatever its ends are. Never sent. */
  visibility: Uint8Array;
  /** First and last day as `dayNumber` writes them; `NO_FIRST_DAY` and `NO_LAST_DAY` where there is none. */
  since: Uint32Array;
  until: Uint32Array;
};

/**
 * Links are sorted by start, end and number: those that leave element `i` are rows `outStart[i]` to
 * `outStart[i + 1] - 1`; those that reach it are the rows in `inLinks` from `inStart[i]` to `inStart[i + 1] - 1`.
 */
export type Snapshot = {
  ecosystem: { id: string; slug: string };
  revision: number;
  nodes: Elements;
  links: Links;
  outStart: Uint32Array;
  inStart: Uint32Array;
  inLinks: Uint32Array;
  /** How many links touch each element, either way; one to itself counts twice. */
  degree: Uint32Array;
  places: SnapshotPlace[];
  linkTypes: SnapshotType[];
  groups: Groups;
};

type Parts = Pick<Snapshot, 'ecosystem' | 'revision' | 'nodes' | 'links' | 'places' | 'linkTypes'> & {
  /** None when left out. */
  groups?: Groups;
};

export function makeSnapshot(parts: Parts): Snapshot {
  const count = parts.nodes.number.length;
  const links = takeRows(parts.links, orderOf(parts.links, count));
  return { groups: noGroups(count), ...parts, links, ...waysOf(links, count) };
}

/** Who is reached from where, by links that are in their order. */
export function waysOf(
  { source, target }: Pick<Links, 'source' | 'target'>,
  count: number,
): Pick<Snapshot, 'outStart' | 'inStart' | 'inLinks' | 'degree'> {
  const { starts: outStart } = groupBy(source, count);
  const { starts: inStart, rows: inLinks } = groupBy(target, count);
  const degree = new Uint32Array(count);
  for (let row = 0; row < count; row++) {
    degree[row] = at(outStart, row + 1) - at(outStart, row) + at(inStart, row + 1) - at(inStart, row);
  }
  return { outStart, inStart, inLinks, degree };
}

/** The same snapshot at the revision at which its elements were given these positions. */
export function withPositions(snapshot: Snapshot, positions: Positions, revision: number): Snapshot {
  return { ...snapshot, revision, nodes: { ...snapshot.nodes, ...positions } };
}

export type Positions = Pick<Elements, 'x' | 'y'>;

/** About how many bytes of memory a snapshot takes. */
export function bytesOf({ nodes, links, places, linkTypes, groups }: Snapshot): number {
  let characters = 0;
  for (const texts of [nodes.name, nodes.nameFr, nodes.hashtag]) {
    for (const text of texts) characters += text.length;
  }
  // Columns and sparse rows; a text of V8 takes some 24 bytes and one or two a character.
  return (
    nodes.number.length * (29 + 3 * 8 + 2 * 24) +
    links.number.length * 29 +
    characters * 1.2 +
    nodes.number.length * 3 * 4 +
    groups.tagged.rows.length * 4 +
    (groups.members.rows.length + groups.seated.rows.length) * 12 +
    (places.length + linkTypes.length + groups.communities.length + groups.tags.length) * 200 +
    2_000
  );
}

function orderOf({ source, target, number }: Links, count: number): Uint32Array {
  const { starts: outStart, rows: order } = groupBy(source, count);
  for (let row = 0; row < count; row++) {
    const [from, to] = [at(outStart, row), at(outStart, row + 1)];
    if (to - from > 1) {
      order
        .subarray(from, to)
        .sort((one, other) => at(target, one) - at(target, other) || at(number, one) - at(number, other));
    }
  }
  return order;
}

function takeRows(links: Links, order: Uint32Array): Links {
  const bytes = (column: Uint8Array) => Uint8Array.from(order, (row) => at(column, row));
  const numbers = (column: Uint32Array) => Uint32Array.from(order, (row) => at(column, row));
  return {
    number: numbers(links.number),
    source: numbers(links.source),
    target: numbers(links.target),
    type: bytes(links.type),
    strength: bytes(links.strength),
    status: bytes(links.status),
    direction: bytes(links.direction),
    visibility: bytes(links.visibility),
    since: numbers(links.since),
    until: numbers(links.until),
  };
}
