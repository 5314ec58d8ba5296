// Which group each element of the map belongs to, by one of its attributes. Pure.
import { wordOf } from './decode.ts';
import { linksOf, type MapData, NO_PLACE } from './map-data.ts';
import { placesAtDepth } from './place-depth.ts';

export const GROUPINGS = ['sector', 'place', 'mission', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** The keys of those that belong to no group, and of the groups too small to have a place of their own. */
export const NO_GROUP = 'NONE';
export const OTHERS = 'OTHERS';

export type Partition = {
  by: Grouping;
  /** Sectors, kinds, or ids of places and missions; the largest group first, those of no group last. */
  keys: readonly string[];
  /** For each row, which group. */
  of: Uint16Array;
  /** How many belong to each group. */
  sizes: Uint32Array;
};

/** More groups than this are not seen as groups. */
const MOST_GROUPS = 60;
/** Above so many elements, a map is first shown by its groups. */
export const GROUPED_FROM = 2_000;
/** Above so many elements, groups are closed at first. */
const CLOSED_FROM = 600;
/** A grouping that leaves more than this in one group tells nothing. */
const MOST_IN_ONE = 0.8;

/** Divides the elements of a map into groups: each belongs to exactly one. */
export const partitionOf = (data: MapData, by: Grouping): Partition => {
  const keyOf = KEYS[by](data);
  const members = new Map<string, number>();
  const keyed = Array.from({ length: data.nodeCount }, (_, row) => {
    const key = keyOf(row);
    members.set(key, (members.get(key) ?? 0) + 1);
    return key;
  });
  const bySize = [...members].sort(
    ([one, many], [other, more]) => rank(one) - rank(other) || more - many || (one < other ? -1 : 1),
  );
  const own = bySize.filter(([key]) => key !== NO_GROUP);
  const kept = own.length > MOST_GROUPS ? own.slice(0, MOST_GROUPS - 1) : own;
  const keys = kept.map(([key]) => key);
  if (kept.length < own.length) keys.push(OTHERS);
  if (members.has(NO_GROUP)) keys.push(NO_GROUP);
  const places = new Map(keys.map((key, at) => [key, at]));
  const of = Uint16Array.from(keyed, (key) => places.get(key) ?? (places.get(OTHERS) as number));
  const sizes = new Uint32Array(keys.length);
  for (const group of of) sizes[group] = (sizes[group] as number) + 1;
  return { by, keys, of, sizes };
};

const rank = (key: string) => (key === NO_GROUP ? 1 : 0);

/** The grouping in which a large map is shown when nobody chose one: the first that divides it. */
export const usualGrouping = (data: MapData): Grouping | undefined => {
  if (data.nodeCount < GROUPED_FROM) return undefined;
  return GROUPINGS.find((by) => {
    const { sizes } = partitionOf(data, by);
    return sizes.length > 1 && Math.max(...sizes) <= MOST_IN_ONE * data.nodeCount;
  });
};

/** Which groups are open when nobody chose any: all of a small map, none of a large one. */
export const usuallyOpen = (data: MapData, { keys }: Partition): readonly string[] =>
  data.nodeCount > CLOSED_FROM ? [] : keys;

type KeyOf = (row: number) => string;

const KEYS: Record<Grouping, (data: MapData) => KeyOf> = {
  sector: ({ header, kind, sector }) => {
    const mission = header.kinds.indexOf('MISSION');
    return (row) => (kind[row] === mission ? 'MISSION' : (wordOf(header.sectors, sector[row]) ?? 'OTHER'));
  },
  kind:
    ({ header, kind }) =>
    (row) =>
      header.kinds[kind[row] as number] ?? NO_GROUP,
  place: (data) => {
    const { places } = data.header;
    const above = placesAtDepth(data);
    return (row) => {
      const place = data.place[row] as number;
      return place === NO_PLACE ? NO_GROUP : (places[above[place] as number]?.id ?? NO_GROUP);
    };
  },
  mission: (data) => {
    const mission = data.header.kinds.indexOf('MISSION');
    return (row) => {
      const nearest = data.kind[row] === mission ? row : nearestMission(data, row, mission);
      return nearest === undefined ? NO_GROUP : data.idOf(nearest);
    };
  },
};

/** What a link of unknown strength counts for. */
const UNKNOWN_STRENGTH = 2;

/** Of the missions that an element is linked to, the one by the strongest link; of several such, the one with most links. */
const nearestMission = (data: MapData, row: number, mission: number): number | undefined => {
  let nearest: number | undefined;
  let most = -1;
  for (const link of linksOf(data, row)) {
    const [from, to] = [data.source[link] as number, data.target[link] as number];
    const other = from === row ? to : from;
    if (data.kind[other] !== mission) continue;
    const weight =
      (data.strength[link] || UNKNOWN_STRENGTH) + Math.min(0.9, (data.degree[other] as number) / 1e6);
    if (weight <= most) continue;
    most = weight;
    nearest = other;
  }
  return nearest;
};
