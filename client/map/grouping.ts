// Which group each element of the map belongs to, by one of its attributes. Pure.
import { wordOf } from './decode.ts';
import { heldOn } from './holds.ts';
import { isMission, linksOf, type MapData, NO_PLACE } from './map-data.ts';
import { placesAtDepth } from './place-depth.ts';

export const GROUPINGS = ['sector', 'place', 'community', 'mission', 'kind'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What elements are told apart by: the groups, and how they are known, which is no place to meet. */
export type Attribute = Grouping | 'status';

/** The keys of those that belong to no group, and of the groups too small to have a place of their own. */
export const NO_GROUP = 'NONE';
export const OTHERS = 'OTHERS';

export type Partition = {
  by: Attribute;
  /** Sectors, kinds, or ids of places, communities and missions; the largest group first, those of no group last. */
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
/** Where a filter leaves fewer, each of them is drawn. */
const FEW = 300;
/** Above so many elements, groups are closed at first. */
const CLOSED_FROM = 600;
/** A grouping that leaves more than this in one group tells nothing. */
const MOST_IN_ONE = 0.8;

const known = new WeakMap<MapData, Map<Attribute, Partition>>();

/** Divides the elements of a map into groups: each belongs to exactly one. Worked out once for a map. */
export const partitionOf = (data: MapData, by: Attribute): Partition => {
  const ofMap = known.get(data) ?? new Map<Attribute, Partition>();
  known.set(data, ofMap);
  const partition = ofMap.get(by) ?? divide(data, by);
  ofMap.set(by, partition);
  return partition;
};

const divide = (data: MapData, by: Attribute): Partition => {
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

/**
 * The grouping in which a large map is shown when nobody chose one: the first that divides it. None where so few are looked
 * at, around one of them, that each can be seen, or a filter leaves only a few.
 */
export const usualGrouping = (
  data: MapData,
  around = data.nodeCount,
  left = data.nodeCount,
): Grouping | undefined => {
  if (around < GROUPED_FROM || left < FEW) return undefined;
  return GROUPINGS.find((by) => {
    const { sizes } = partitionOf(data, by);
    return sizes.length > 1 && Math.max(...sizes) <= MOST_IN_ONE * data.nodeCount;
  });
};

/** Which groups are open when nobody chose any: all of a small map, none of a large one. */
export const usuallyOpen = (data: MapData, { keys }: Partition): readonly string[] =>
  data.nodeCount > CLOSED_FROM ? [] : keys;

type KeyOf = (row: number) => string;

const KEYS: Record<Attribute, (data: MapData) => KeyOf> = {
  sector: (data) => (row) =>
    isMission(data, row) ? 'MISSION' : (wordOf(data.header.sectors, data.sector[row]) ?? 'OTHER'),
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
  status:
    ({ header, status }) =>
    (row) =>
      wordOf(header.statuses, status[row]) ?? NO_GROUP,
  community: (data) => {
    const { communities } = data.header;
    const sizes = new Uint32Array(communities.length);
    for (const community of data.members.rows) sizes[community] = (sizes[community] as number) + 1;
    const largest = (row: number) =>
      heldOn(data.members, row, data.day).reduce<number | undefined>(
        (most, each) =>
          most === undefined || (sizes[each] as number) > (sizes[most] as number) ? each : most,
        undefined,
      );
    return (row) => communities[largest(row) ?? -1]?.id ?? NO_GROUP;
  },
  mission: (data) => (row) => {
    const nearest = isMission(data, row) ? row : nearestMission(data, row);
    return nearest === undefined ? NO_GROUP : data.idOf(nearest);
  },
};

/** What a link of unknown strength counts for, and a seat, which is more than any link. */
const UNKNOWN_STRENGTH = 2;
const SEAT = 6;

/**
 * Of the missions in which an element has a seat or to which it is linked, the one by seat, else by the strongest link; of
 * several such, the one with most links.
 */
const nearestMission = (data: MapData, row: number): number | undefined => {
  let nearest: number | undefined;
  let most = -1;
  const consider = (other: number, strength: number) => {
    if (!isMission(data, other)) return;
    const weight = strength + Math.min(0.9, (data.degree[other] as number) / 1e6);
    if (weight <= most) return;
    most = weight;
    nearest = other;
  };
  for (const seat of heldOn(data.seated, row, data.day)) consider(seat, SEAT);
  for (const link of linksOf(data, row)) {
    const from = data.source[link] as number;
    consider(from === row ? (data.target[link] as number) : from, data.strength[link] || UNKNOWN_STRENGTH);
  }
  return nearest;
};
