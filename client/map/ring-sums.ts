// Seen from afar, findings are counted by region rather than beside each mark; of a closed group, together. Pure.
import type { Visible } from './filter.ts';
import type { Grouped } from './grouped.ts';
import type { Projection } from './projection.ts';
import type { Rings } from './rings.ts';
import type { Scene } from './scene.ts';

/** A mark smaller than this, in pixels, bears no number: its region does. */
export const LEAST_RADIUS = 6.5;
/** Marks of this radius are seen from so far that numbers are summed. */
const FAR = 3;
/** A region is as wide as this, in pixels, up to twice as wide. */
const REGION = 100;

/** Whether the map is seen from so far that its smallest marks are dots. */
export const isFar = (scene: Scene, { scale }: Projection): boolean =>
  (scene.radius[scene.order.at(-1) ?? 0] ?? 0) * scale < FAR;

export type RegionSum = { x: number; y: number; count: number };

/** What was summed last: a frame that moves the map adds nothing up again. */
const sums = new WeakMap<Rings, { side: number; visible: Visible; regions: RegionSum[] }>();

/** The findings of each region of the map, at the middle of what they are about, in the unit square. */
export const sumByRegion = (scene: Scene, rings: Rings, { pixels }: Projection): RegionSum[] => {
  // Steps of zoom: while the map is moved, regions stay what they are.
  const side = 2 ** -Math.floor(Math.log2(pixels / REGION));
  const known = sums.get(rings);
  if (known?.side === side && known.visible === scene.visible) return known.regions;
  const regions = new Map<string, RegionSum & { of: number }>();
  for (const [row, count] of rings.counts) {
    if (scene.visible.nodes[row] !== 1) continue;
    const [x, y] = [scene.x[row] as number, scene.y[row] as number];
    const key = `${Math.floor(x / side)},${Math.floor(y / side)}`;
    const region = regions.get(key) ?? { x: 0, y: 0, count: 0, of: 0 };
    regions.set(key, { x: region.x + x, y: region.y + y, count: region.count + count, of: region.of + 1 });
  }
  const summed = [...regions.values()].map(({ x, y, count, of }) => ({ x: x / of, y: y / of, count }));
  sums.set(rings, { side, visible: scene.visible, regions: summed });
  return summed;
};

const sumsOfGroups = new WeakMap<Rings, { grouped: Grouped; sums: ReadonlyMap<number, number> }>();

/** The findings about those members of each closed group that a filter leaves, by group; none where there are no groups. */
export const sumByGroup = (
  { grouped }: Pick<Scene, 'grouped'>,
  rings: Rings,
): ReadonlyMap<number, number> => {
  const sums = new Map<number, number>();
  if (!grouped) return sums;
  const known = sumsOfGroups.get(rings);
  if (known?.grouped === grouped) return known.sums;
  for (const [row, count] of rings.counts) {
    const group = grouped.partition.of[row] as number;
    if (grouped.isOpen[group] === 1 || grouped.seen.nodes[row] !== 1) continue;
    sums.set(group, (sums.get(group) ?? 0) + count);
  }
  sumsOfGroups.set(rings, { grouped, sums });
  return sums;
};
