// Where the keyboard stands on the map: a ring that is told from halos and rings of findings by its two colours.
import { toScreen } from './label-region.ts';
import type { Sheet } from './label-text.ts';

/** Draws the ring around a row. */
export const drawCurrent = ({ context, scene, at, look }: Sheet, row: number | undefined): void => {
  if (row === undefined || scene.visible.nodes[row] !== 1) return;
  const [x, y] = toScreen(scene, at, row);
  const radius = Math.max(8, (scene.radius[row] as number) * at.scale + 8);
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
