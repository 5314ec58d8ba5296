// Draws the haze where little was asked, below everything.

import { hazeShown } from './guess-marks.ts';
import { inView, toScreen } from './label-region.ts';
import type { Sheet } from './label-text.ts';
import { INK, type Scheme } from './palette.ts';
import type { Pen } from './pen.ts';

/** How far the haze reaches around a mark, in pixels, from its faint edge inwards. */
const REACHES = [40, 29, 19];
const HAZE_INK = { light: 0.055, dark: 0.08 } satisfies Record<Scheme, number>;
/** Marks that stand closer together than this, in pixels, are one to the haze. */
const CELL = 14;

/** The soft contour of each group: as one shape, so that where marks crowd it grows no darker. */
export const paintHaze = (sheet: Sheet, scheme: Scheme): void => {
  const { context, scene, at } = sheet;
  const { guesses } = scene;
  if (!guesses?.haze) return;
  context.save();
  context.fillStyle = INK[scheme];
  context.globalAlpha = HAZE_INK[scheme];
  for (const rows of hazeShown(guesses, scene.visible)) {
    const points = apart(rows.filter((row) => inView(scene, at, row)).map((row) => toScreen(scene, at, row)));
    for (const reach of REACHES) {
      context.beginPath();
      for (const [x, y] of points) {
        context.moveTo(x + reach, y);
        context.arc(x, y, reach, 0, 2 * Math.PI);
      }
      context.fill();
    }
  }
  context.restore();
};

/** A small piece of it, for a legend. */
export const drawHaze = (pen: Pen, x: number, y: number, scheme: Scheme): void => {
  pen.save();
  pen.fillStyle = INK[scheme];
  pen.globalAlpha = 0.12;
  for (const reach of [8, 5.5, 3]) {
    pen.beginPath();
    pen.arc(x, y, reach, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.restore();
};

/** One point of each cell: seen from afar, thousands of marks are a few shapes. */
const apart = (points: readonly (readonly [number, number])[]): (readonly [number, number])[] => {
  const cells = new Map<string, readonly [number, number]>();
  for (const point of points)
    cells.set(`${Math.round(point[0] / CELL)} ${Math.round(point[1] / CELL)}`, point);
  return [...cells.values()];
};
