// From an element to those it is linked to, by direction and in a list: what the arrow keys do. Pure.
import type { Visible } from './filter.ts';
import { linksOf, type MapData } from './map-data.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** Each element that a drawn link joins with `row`, with those links. */
export const linkedTo = (data: MapData, visible: Visible, row: number): Map<number, number[]> => {
  const linked = new Map<number, number[]>();
  for (const link of linksOf(data, row)) {
    const other = (data.source[link] === row ? data.target[link] : data.source[link]) as number;
    if (other === row || visible.links[link] !== 1 || visible.nodes[other] !== 1) continue;
    const links = linked.get(other);
    if (links) links.push(link);
    else linked.set(other, [link]);
  }
  return linked;
};

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
