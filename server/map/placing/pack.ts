import type { Positions } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';

type Spot = { x: number; y: number };
type Circle = Spot & { radius: number };
/** The ground that a part of the map covers, as circles around its own middle. */
export type Shape = { circles: Circle[]; radius: number };

/** The ground under some positions: a circle for each square of a coarse grid that holds one. */
export function shapeOf({ x, y }: Positions, air: number): Shape {
  const radius = x.reduce((high, value, i) => Math.max(high, Math.hypot(value, at(y, i))), 0) + air;
  const size = Math.max(air, radius / 10);
  const cells = new Map<string, Circle>();
  x.forEach((value, i) => {
    const [column, line] = [Math.round(value / size), Math.round(at(y, i) / size)];
    cells.set(`${column},${line}`, { x: column * size, y: line * size, radius: air / 2 + size * 0.6 });
  });
  return { circles: [...cells.values()], radius };
}

/**
 * Puts shapes beside each other, the first in the middle and each next one as near to it as the others leave room.
 * Give the largest first.
 */
export function packShapes(shapes: readonly Shape[]): Spot[] {
  // Fewer directions are tried where thousands of small parts surround the map.
  const directions = shapes.length > 300 ? 16 : 64;
  const taken: Circle[] = [];
  return shapes.map(({ circles }) => {
    let best: Spot = { x: 0, y: 0 };
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < directions && taken.length > 0; i++) {
      // Beginning sideways: screens are wide.
      const angle = (i * 2 * Math.PI) / directions;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const distance = firstFree(taken, circles, dx, dy);
      if (distance >= nearest - 1e-9) continue;
      nearest = distance;
      best = { x: dx * distance, y: dy * distance };
    }
    for (const { x, y, radius } of circles) taken.push({ x: x + best.x, y: y + best.y, radius });
    return best;
  });
}

/** How far a shape must go from the middle to where it touches nothing. */
function firstFree(taken: readonly Circle[], shape: readonly Circle[], dx: number, dy: number): number {
  const blocked: [number, number][] = [];
  for (const own of shape) {
    for (const circle of taken) {
      const [cx, cy] = [circle.x - own.x, circle.y - own.y];
      const aside = cx * dy - cy * dx;
      const reach = circle.radius + own.radius;
      const half = reach * reach - aside * aside;
      if (half <= 0) continue;
      const along = cx * dx + cy * dy;
      const width = Math.sqrt(half);
      if (along + width > 0) blocked.push([along - width, along + width]);
    }
  }
  blocked.sort(([one], [other]) => one - other);
  let free = 0;
  for (const [start, end] of blocked) {
    if (start > free) break;
    if (end > free) free = end;
  }
  return free;
}

/**
 * Places for elements without links, endlessly: a block of rows under the middle of the others, with room for a name
 * beside each mark. About as wide as high, or, where the others are as wide, four times: one line as wide as the
 * map would not look like a part of it.
 */
export function* rows(
  { x, y }: Positions,
  linked: readonly number[],
  alone: number,
  spacing: number,
): Generator<Spot, never> {
  const [stepX, stepY] = [spacing * 1.5, spacing * 0.75];
  let [left, right, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (const point of linked) {
    left = Math.min(left, at(x, point));
    right = Math.max(right, at(x, point));
    bottom = Math.min(bottom, at(y, point));
  }
  if (linked.length === 0) [left, right, bottom] = [0, 0, 0];
  const wide = Math.min(Math.ceil(Math.sqrt(2 * alone)), Math.floor((right - left) / stepX) + 1);
  const columns = Math.max(Math.floor(Math.sqrt(alone / 2)) + 1, wide);
  // Whole steps from the middle, however many columns there are: one who comes later stands below or beside, not between.
  const start = (left + right) / 2 - Math.floor(columns / 2) * stepX;
  for (let line = 0; ; line++) {
    const height = bottom - spacing * 1.5 - line * stepY;
    for (let column = 0; column < columns; column++) yield { x: start + column * stepX, y: height };
  }
}
