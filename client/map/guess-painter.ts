// Draws what is only supposed: a haze where little was asked, below everything, and dotted lines with a question mark.

import { hazeShown, questionsShown } from './guess-marks.ts';
import { inView, toScreen } from './label-region.ts';
import { FAMILY, type Sheet } from './label-text.ts';
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

/** One dotted line: round dots, which no link has. */
export const drawQuestionLine = (
  pen: Pen,
  [fromX, fromY]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  ink: string,
): void => {
  pen.save();
  pen.lineCap = 'round';
  pen.lineWidth = 2.4;
  pen.strokeStyle = ink;
  pen.setLineDash([0.1, 6]);
  pen.beginPath();
  pen.moveTo(fromX, fromY);
  pen.lineTo(toX, toY);
  pen.stroke();
  pen.setLineDash([]);
  pen.restore();
};

/** The sign that says that it is asked. */
const drawQuestionMark = (pen: Pen, x: number, y: number, inks: { ink: string; ground: string }): void => {
  pen.save();
  pen.fillStyle = inks.ground;
  pen.beginPath();
  pen.arc(x, y, 8, 0, 2 * Math.PI);
  pen.fill();
  pen.fillStyle = inks.ink;
  pen.font = `700 12px ${FAMILY}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText('?', x, y + 0.5);
  pen.restore();
};

/** Between two whose marks stand closer than this, in pixels, there is no room for the sign. */
const LEAST_LENGTH = 44;

/** Questions, below lines and marks: none of them hides what is known. */
export const paintQuestions = (sheet: Sheet): void => {
  const { context, scene, at, look } = sheet;
  const { guesses } = scene;
  if (!guesses?.likely) return;
  const signs: [number, number][] = [];
  for (const [one, other] of questionsShown(guesses, scene.visible)) {
    if (!inView(scene, at, one) && !inView(scene, at, other)) continue;
    const [from, to] = [toScreen(scene, at, one), toScreen(scene, at, other)];
    drawQuestionLine(context, from, to, look.ink);
    if (Math.hypot(to[0] - from[0], to[1] - from[1]) >= LEAST_LENGTH)
      signs.push([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]);
  }
  for (const [x, y] of signs) drawQuestionMark(context, x, y, look);
};
