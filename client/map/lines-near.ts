// The lines that cross a part of the map: seen from near, all others need not be drawn. Pure.
import type { Rows } from './gl.ts';
import type { Region } from './label-region.ts';
import { LINE_ROW } from './link-program.ts';
import type { Scene } from './scene.ts';

/** Rows of the table of lines, in its order, and how long they are within the region, added up. */
export type NearLines = { rows: Rows; ink: Float32Array };

let version = 0;

export const linesNear = (scene: Scene, region: Region): NearLines => {
  const { data, x, y, lineOrder, lines, visible } = scene;
  const slots: number[] = [];
  const ink: number[] = [];
  let sum = 0;
  for (let slot = 0; slot < lineOrder.length; slot++) {
    const link = lineOrder[slot] as number;
    if (visible.links[link] !== 1) continue;
    const [from, to] = [data.source[link] as number, data.target[link] as number];
    const length = lengthWithin(
      x[from] as number,
      y[from] as number,
      x[to] as number,
      y[to] as number,
      region,
    );
    if (length < 0) continue;
    slots.push(slot);
    sum += length;
    ink.push(sum);
  }
  const { stride } = LINE_ROW;
  const bytes = new Uint8Array(slots.length * stride);
  slots.forEach((slot, at) => {
    bytes.set(lines.bytes.subarray(slot * stride, (slot + 1) * stride), at * stride);
  });
  // Below zero, so that it is never taken for a version of the whole table.
  return { rows: { bytes, count: slots.length, version: --version }, ink: Float32Array.from(ink) };
};

/** How much of a line lies in a region; -1 when none does (Liang and Barsky, 1984). */
const lengthWithin = (ax: number, ay: number, bx: number, by: number, region: Region): number => {
  const [dx, dy] = [bx - ax, by - ay];
  let [enter, leave] = [0, 1];
  // Each side: how fast the line crosses it from inside, and how far inside it begins.
  for (let side = 0; side < 4; side++) {
    const speed = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    const inside =
      side === 0
        ? ax - region.left
        : side === 1
          ? region.right - ax
          : side === 2
            ? ay - region.low
            : region.high - ay;
    if (speed === 0) {
      if (inside < 0) return -1;
      continue;
    }
    const at = inside / speed;
    if (speed < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return -1;
  }
  return (leave - enter) * Math.sqrt(dx * dx + dy * dy);
};
