// Which part of the map names are placed for: a step of zoom and a region larger than the screen, so that names neither
// flicker nor change sides while the map is being moved.
import { isMission } from './map-data.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

export type Region = { left: number; right: number; low: number; high: number };

/**
 * The step of zoom at or just below the present one, where marks stand closer together, so that what does not collide
 * there does not collide here; and the region around the screen, in whole halves of a screen.
 */
export const stepOf = (now: Projection): { key: string; region: Region; projection: Projection } => {
  const level = Math.floor(Math.log2(now.pixels) * 4) / 4;
  const pixels = 2 ** level;
  const [stepX, stepY] = [now.width / pixels / 2, now.height / pixels / 2];
  const column = Math.floor(-now.left / now.pixels / stepX);
  const line = Math.floor((now.top - now.height) / now.pixels / stepY);
  const region = {
    left: (column - 1) * stepX,
    right: (column + 4) * stepX,
    low: (line - 1) * stepY,
    high: (line + 4) * stepY,
  };
  const projection = {
    left: 0,
    top: 0,
    pixels,
    scale: now.scale * Math.sqrt(pixels / now.pixels),
    width: (region.right - region.left) * pixels,
    height: (region.high - region.low) * pixels,
    narrow: now.narrow,
  };
  return { key: `${level}|${column}|${line}|${now.width}|${now.height}`, region, projection };
};

/** What is on screen. */
export const onScreen = ({ left, top, pixels, width, height }: Projection): Region => ({
  left: -left / pixels,
  right: (width - left) / pixels,
  low: (top - height) / pixels,
  high: top / pixels,
});

/** How much of the unit square a region is. */
export const sizeOf = ({ left, right, low, high }: Region): number => (right - left) * (high - low);

/** Whether a region holds what is on screen, and, unless the map is moving, not much more. */
export const contains = (region: Region, screen: Region, isMoving: boolean): boolean =>
  region.left <= screen.left &&
  region.right >= screen.right &&
  region.low <= screen.low &&
  region.high >= screen.high &&
  (isMoving || sizeOf(region) <= 9 * sizeOf(screen));

/** Visible rows in a region, missions before all others, then the most important first; no more than `most`. */
export const rowsWithin = (
  { order, x, y, visible, data }: Scene,
  { left, right, low, high }: Region,
  most = Number.POSITIVE_INFINITY,
): number[] => {
  const missions: number[] = [];
  const others: number[] = [];
  for (const row of order) {
    const [atX, atY] = [x[row] as number, y[row] as number];
    if (visible.nodes[row] !== 1 || atX < left || atX > right || atY < low || atY > high) continue;
    (isMission(data, row) ? missions : others).push(row);
    if (missions.length + others.length >= most) break;
  }
  return [...missions, ...others];
};

/** Whether the middle of a mark is on screen. */
export const inView = (
  { x, y }: Scene,
  { left, top, pixels, width, height }: Projection,
  row: number,
): boolean => {
  const atX = left + (x[row] as number) * pixels;
  const atY = top - (y[row] as number) * pixels;
  return atX >= 0 && atX <= width && atY >= 0 && atY <= height;
};

export const toScreen = (scene: Scene, at: Projection, row: number): [number, number] => [
  at.left + (scene.x[row] as number) * at.pixels,
  at.top - (scene.y[row] as number) * at.pixels,
];

/** The shown row that is nearest to the middle of the screen: what is in a closed group stands in the middle of its disc. */
export const nearestToMiddle = (scene: Scene, at: Projection): number | undefined => {
  let nearest: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let row = 0; row < scene.data.nodeCount; row++) {
    if (scene.filtered.nodes[row] !== 1) continue;
    const [x, y] = toScreen(scene, at, row);
    const apart = Math.hypot(x - at.width / 2, y - at.height / 2);
    if (apart >= least) continue;
    least = apart;
    nearest = row;
  }
  return nearest;
};
