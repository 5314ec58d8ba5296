// Where the heads of arrows lie, so that names keep off them.
import type { Obstacle } from './labels.ts';
import { linksOf } from './map-data.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

/** A name over a head is less of a pity than one over a mark. */
const WEIGHT = 0.15;
const RADIUS = 6;
/** How far the middle of a head lies from the edge of its mark. */
const DISTANCE = 5;

/** The heads of the links that touch some rows, no more than `most`. */
export const headsAt = (
  scene: Scene,
  { left, top, pixels, scale }: Projection,
  rows: Iterable<number>,
  most: number,
): Obstacle[] => {
  const { data, x, y, radius, visible } = scene;
  const { directions } = data.header;
  const heads: Obstacle[] = [];
  const seen = new Set<number>();
  const add = (at: number, from: number) => {
    const [dx, dy] = [(x[from] as number) - (x[at] as number), (y[from] as number) - (y[at] as number)];
    const length = Math.hypot(dx, dy) * pixels;
    if (length === 0) return;
    const away = ((radius[at] as number) * scale + DISTANCE) / length;
    heads.push({
      x: left + ((x[at] as number) + dx * away) * pixels,
      y: top - ((y[at] as number) + dy * away) * pixels,
      radius: RADIUS,
      weight: WEIGHT,
    });
  };
  for (const row of rows) {
    for (const link of linksOf(data, row)) {
      if (heads.length >= most) return heads;
      if (visible.links[link] !== 1 || seen.has(link)) continue;
      seen.add(link);
      const direction = directions[data.direction[link] as number];
      if (direction === 'UNDIRECTED') continue;
      const [from, to] = [data.source[link] as number, data.target[link] as number];
      add(to, from);
      if (direction === 'MUTUAL') add(from, to);
    }
  }
  return heads;
};
