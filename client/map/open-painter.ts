// Draws needs (hollow diamonds), offers (filled ones) and vacant seats (dashed rings with a plus), with their numbers.

import type { Sheet } from './label-text.ts';
import { GLYPH, NUMBER_FONT, type OpenBox, openBoxes } from './open-boxes.ts';
import type { OpenKind } from './open-marks.ts';
import type { Pen } from './pen.ts';

type Inks = { ink: string; ground: string };

/** How far a diamond reaches from its middle, in pixels. */
const REACH = 5.5;

/** One mark around a point. */
export const drawOpenMark = (pen: Pen, kind: OpenKind, x: number, y: number, { ink, ground }: Inks): void => {
  pen.save();
  pen.lineJoin = 'miter';
  const trace = (reach: number) => {
    pen.beginPath();
    if (kind === 'seats') return pen.arc(x, y, reach, 0, 2 * Math.PI);
    pen.moveTo(x, y - reach);
    pen.lineTo(x + reach, y);
    pen.lineTo(x, y + reach);
    pen.lineTo(x - reach, y);
    pen.closePath();
  };
  // A halo of the ground, so that it stands clear of lines.
  trace(REACH + 2);
  pen.fillStyle = ground;
  pen.fill();
  trace(REACH);
  pen.fillStyle = kind === 'offers' ? ink : ground;
  pen.fill();
  pen.strokeStyle = ink;
  pen.lineWidth = kind === 'seats' ? 1.2 : 1.6;
  if (kind === 'seats') pen.setLineDash([2.5, 2.43]);
  pen.stroke();
  pen.setLineDash([]);
  if (kind === 'seats') {
    pen.beginPath();
    pen.moveTo(x - 2.4, y);
    pen.lineTo(x + 2.4, y);
    pen.moveTo(x, y - 2.4);
    pen.lineTo(x, y + 2.4);
    pen.stroke();
  }
  pen.restore();
};

/** Draws what is open, all over the map or around some rows, and answers with where it stands. */
export const writeOpen = (sheet: Sheet, rows?: readonly number[]): OpenBox[] => {
  const boxes = openBoxes(sheet, rows);
  const { context, look } = sheet;
  const format = new Intl.NumberFormat(look.language);
  for (const { kind, count, x, y, width } of boxes) {
    const middle = count > 1 ? x - width / 2 + GLYPH / 2 + 1 : x;
    drawOpenMark(context, kind, middle, y, look);
    if (count === 1) continue;
    context.save();
    context.font = NUMBER_FONT;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.lineWidth = 3;
    context.strokeStyle = look.ground;
    context.fillStyle = look.ink;
    const text = format.format(count);
    context.strokeText(text, middle + GLYPH / 2 + 1, y + 0.5);
    context.fillText(text, middle + GLYPH / 2 + 1, y + 0.5);
    context.restore();
  }
  return boxes;
};
