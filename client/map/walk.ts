// From an element to those it is linked to, by direction and in a list: what the arrow keys do. A closed group is one place
// to go to, known by the member of it that has most links. Pure.
import type { Visible } from './filter.ts';
import type { MapGroups } from './grouped.ts';
import { linksOf, type MapData } from './map-data.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The groups of a map, and the row that stands for each while it is closed: -1 for one of which nothing is shown. */
export type Stops = MapGroups & { rows: Int32Array };

export const stopsOf = (data: MapData, { nodes }: Visible, groups: MapGroups): Stops => {
  const { of, keys } = groups.partition;
  const rows = new Int32Array(keys.length).fill(-1);
  of.forEach((group, row) => {
    const first = rows[group] as number;
    if (nodes[row] === 1 && (first < 0 || (data.degree[row] as number) > (data.degree[first] as number)))
      rows[group] = row;
  });
  return { ...groups, rows };
};

/** The closed group that a row is in. */
export const closedGroupOf = (stops: MapGroups | undefined, row: number): number | undefined => {
  const group = stops?.partition.of[row];
  if (!stops || group === undefined || stops.open.has(stops.partition.keys[group] as string))
    return undefined;
  return group;
};

/** Where one stands who goes to a row: there, or at the closed group that it is in. */
export const stopAt = (stops: Stops | undefined, row: number): number => {
  const group = closedGroupOf(stops, row);
  const stop = group === undefined ? -1 : (stops?.rows[group] as number);
  return stop < 0 ? row : stop;
};

/**
 * Each element or closed group that a drawn link joins with `row`, with those links. From a closed group, all others can be
 * gone to: they are few, and nothing else leads to one that has no links.
 */
export const linkedTo = (
  data: MapData,
  visible: Visible,
  row: number,
  stops?: Stops,
): Map<number, number[]> => {
  const linked = new Map<number, number[]>();
  const group = closedGroupOf(stops, row);
  if (stops && group !== undefined) {
    for (const stop of stops.rows)
      if (stop >= 0 && stop !== row && closedGroupOf(stops, stop) !== undefined) linked.set(stop, []);
  }
  const isHere = (end: number) => (group === undefined ? end === row : stops?.partition.of[end] === group);
  for (const link of group === undefined ? linksOf(data, row) : allLinks(data)) {
    const [from, to] = [data.source[link] as number, data.target[link] as number];
    const other = isHere(from) ? to : from;
    if (!isHere(from) && !isHere(to)) continue;
    if (isHere(other) || visible.links[link] !== 1 || visible.nodes[other] !== 1) continue;
    const stop = stopAt(stops, other);
    const links = linked.get(stop);
    if (links) links.push(link);
    else linked.set(stop, [link]);
  }
  return linked;
};

function* allLinks({ linkCount }: MapData): Generator<number> {
  for (let link = 0; link < linkCount; link++) yield link;
}

/**
 * Which of some rows is nearest in a direction: what lies aside counts twice, so that what is straight ahead comes first.
 * Undefined when nothing lies that way.
 */
export const nearestTowards = (
  { x, y }: Pick<MapData, 'x' | 'y'>,
  row: number,
  direction: Direction,
  others: Iterable<number>,
): number | undefined => {
  const isAcross = direction === 'left' || direction === 'right';
  const sign = direction === 'right' || direction === 'up' ? 1 : -1;
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const other of others) {
    const right = (x[other] as number) - (x[row] as number);
    const up = (y[other] as number) - (y[row] as number);
    const ahead = sign * (isAcross ? right : up);
    const apart = ahead + 2 * Math.abs(isAcross ? up : right);
    if (ahead <= 0 || apart >= least) continue;
    nearest = other;
    least = apart;
  }
  return nearest;
};
