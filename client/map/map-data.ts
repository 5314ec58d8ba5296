/** One row of `linkTypes`: the built-in types are named by the client's own words, an ecosystem's own carry labels. */
export type LinkType = { key: string; label: string; labelFr: string | null; own: boolean };

/** One row of `places`; `within` is the row of the parent place, -1 for none. */
export type MapPlace = { id: string; name: string; nameFr: string | null; within: number };

/** One row of `communities`. */
export type MapCommunity = { id: string; kind: string; name: string; nameFr: string | null };

/** What stands before the columns: see docs/map-format.md. */
export type MapHeader = {
  version: number;
  ecosystem: { id: string; slug: string };
  revision: number;
  layout: 'settled' | 'provisional';
  nodes: number;
  links: number;
  bounds: [number, number, number, number];
  kinds: string[];
  sectors: string[];
  statuses: string[];
  places: MapPlace[];
  linkTypes: LinkType[];
  linkStatuses: string[];
  directions: string[];
  tags: string[];
  communities: MapCommunity[];
  columns: { name: string; type: string; length: number; bytes: number }[];
};

/** "None" in a `u8` and in a `u16` column. */
export const NO_ROW = 255;
export const NO_PLACE = 65535;

/** What a column of days holds for "no first day" and "no last day": days are numbers that order like them, 20261121. */
export const NO_FIRST_DAY = 0;
export const NO_LAST_DAY = 4_294_967_295;

/** What element `i` has: `rows[starts[i]]` to `rows[starts[i + 1] - 1]`, ascending. */
export type Lists = { starts: Uint32Array; rows: Uint32Array };

/** The same, each with its first and last day. The same group may come twice, for another period. */
export type DatedLists = Lists & { since: Uint32Array; until: Uint32Array };

/**
 * One ecosystem as columns: row `i` of every node column is the same element, row `j` of every link column the same
 * interdependency. Links are sorted by start, so those that leave `i` are rows `outStart[i]` to `outStart[i + 1]`;
 * those that reach `i` are `inLinks[inStart[i]]` to `inLinks[inStart[i + 1] - 1]`.
 */
export type MapData = {
  header: MapHeader;
  nodeCount: number;
  linkCount: number;
  number: Uint32Array;
  kind: Uint8Array;
  sector: Uint8Array;
  status: Uint8Array;
  place: Uint16Array;
  /** Positions in map units, as the server keeps them. */
  x: Float32Array;
  y: Float32Array;
  /** The rows that somebody has pinned to where they stand, for all. */
  pinned: ReadonlySet<number>;
  source: Uint32Array;
  target: Uint32Array;
  linkType: Uint8Array;
  strength: Uint8Array;
  linkStatus: Uint8Array;
  direction: Uint8Array;
  /** First and last day of each link. */
  since: Uint32Array;
  until: Uint32Array;
  /** The tags of each element: rows of `header.tags`. */
  tagged: Lists;
  /** The communities that each is or was a member of: rows of `header.communities`. */
  members: DatedLists;
  /** The missions in which each holds or held a seat: rows of elements. */
  seated: DatedLists;
  outStart: Uint32Array;
  inStart: Uint32Array;
  inLinks: Uint32Array;
  /** How many links touch each element, either way. */
  degree: Uint32Array;
  /** The day as on which it is looked at: what holds is judged on it. A number that is greater the later it is: 20261121. */
  day: number;
  /** The day on which all this was known: later than `day` where the page shows what was true before. */
  known: number;
  idOf(row: number): string;
  /** The row of an id, or -1 when this map does not hold it. */
  rowOf(id: string): number;
  /** The name in a language ('fr', 'fr-CA', 'en'...), the other language when there is none. */
  nameOf(row: number, language: string): string;
  /** The #tag of a mission without its #, empty for others. */
  hashtagOf(row: number): string;
};

/** Whether an element is a mission; all others are stakeholders. */
export const isMission = ({ header, kind }: Pick<MapData, 'header' | 'kind'>, row: number): boolean =>
  header.kinds[kind[row] as number] === 'MISSION';

/** The elements linked to `row`, either way, without repetition and without itself. */
export const neighboursOf = (data: MapData, row: number): Set<number> => {
  const rows = new Set<number>();
  for (const link of linksOf(data, row)) {
    rows.add(data.source[link] as number);
    rows.add(data.target[link] as number);
  }
  rows.delete(row);
  return rows;
};

/** The links that touch `row`: those that leave it, then those that reach it. */
export function* linksOf(data: MapData, row: number): Generator<number> {
  for (let link = data.outStart[row] as number; link < (data.outStart[row + 1] as number); link++) yield link;
  for (let at = data.inStart[row] as number; at < (data.inStart[row + 1] as number); at++) {
    const link = data.inLinks[at] as number;
    // A link to itself already came with those that leave.
    if (data.source[link] !== row) yield link;
  }
}
