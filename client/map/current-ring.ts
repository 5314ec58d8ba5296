// Where the keyboard stands on the map: a ring that is told from halos and rings of findings by its two colours.
import { discOf } from './group-names.ts';
import { toScreen } from './label-region.ts';
import type { Sheet } from './label-text.ts';

/** Draws the ring around a row. */
export const drawCurrent = (sheet: Sheet, row: number | undefined): void => {
  const { scene, at } = sheet;
  if (row === undefined || scene.visible.nodes[row] !== 1) return;
  const [x, y] = toScreen(scene, at, row);
  drawRing(sheet, x, y, Math.max(8, (scene.radius[row] as number) * at.scale + 8));
};

/** Draws the ring around a closed group. */
export const drawCurrentGroup = (sheet: Sheet, group: number | undefined): void => {
  const { scene, at } = sheet;
  const circle = group === undefined ? undefined : scene.grouped?.arrangement.circles[group];
  if (!circle) return;
  const { x, y, radius } = discOf(circle, at, false);
  drawRing(sheet, x, y, radius + 8);
};

const drawRing = ({ context, look }: Sheet, x: number, y: number, radius: number): void => {
  context.save();
  for (const [colour, width] of [
    [look.ground, 7],
    [look.ink, 3],
  ] as const) {
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
  context.restore();
};
