// What is large on the map, and therefore named first.
import { isMission, type MapData } from './map-data.ts';

/**
 * Radius by the root of the number of links, or of another measure; smaller on a crowded map, larger for missions, which
 * hold their #tag.
 */
export const radiiOf = (data: MapData, sizes: ArrayLike<number> = data.degree): Float32Array => {
  const base = Math.min(7, Math.max(0.9, 150 / Math.sqrt(data.nodeCount)));
  const most = mostOf(data, sizes);
  const radii = new Float32Array(data.nodeCount);
  for (let row = 0; row < radii.length; row++) {
    const radius = base * (1 + 1.8 * Math.sqrt((sizes[row] as number) / most));
    radii[row] = isMission(data, row) ? radius * 1.5 + base * 1.2 : radius;
  }
  return radii;
};

/** The greatest of all; of links at least eight, so that one link more or less of a few is no great thing. */
export const mostOf = (data: MapData, sizes: ArrayLike<number>): number => {
  let most = sizes === data.degree ? 8 : 0;
  for (let row = 0; row < sizes.length; row++) most = Math.max(most, sizes[row] as number);
  return most || 1;
};

/** A counting sort: comparing a hundred thousand rows would cost more than drawing them. */
export const byImportance = (radius: Float32Array): Uint32Array => {
  const steps = 1024;
  const bucket = (value: number) => steps - 1 - Math.min(steps - 1, Math.round(value * 20));
  const starts = new Uint32Array(steps + 1);
  for (const value of radius) starts[bucket(value) + 1] = (starts[bucket(value) + 1] as number) + 1;
  for (let step = 0; step < steps; step++)
    starts[step + 1] = (starts[step + 1] as number) + (starts[step] as number);
  const order = new Uint32Array(radius.length);
  radius.forEach((value, row) => {
    const slot = starts[bucket(value)] as number;
    order[slot] = row;
    starts[bucket(value)] = slot + 1;
  });
  return order;
};

/** Where each row stands in an order. */
export const inverse = (order: Uint32Array): Uint32Array => {
  const slots = new Uint32Array(order.length);
  order.forEach((row, slot) => {
    slots[row] = slot;
  });
  return slots;
};
