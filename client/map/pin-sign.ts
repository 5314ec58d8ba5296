// The sign of what is pinned: a small pin stuck into its mark from the lower left, where the mark is large enough to bear one.
import { inView, onScreen, rowsWithin, toScreen } from './label-region.ts';
import type { Sheet } from './label-text.ts';
import type { Box } from './labels.ts';
import type { Pen } from './pen.ts';
import { isFar } from './ring-sums.ts';

type Inks = { ink: string; ground: string };
export type PinBox = { row: number; x: number; y: number };

/** Marks of a smaller radius, in pixels, bear none. */
const LEAST_RADIUS = 3.5;
const MOST = 300;
/** How far the head is from the point, in pixels, either way. */
const LENGTH = 5.5;
/** How far a sign reaches. */
const REACH = 10;

/** Draws a pin whose point is at a place, its head at the lower left. */
export const drawPin = (pen: Pen, x: number, y: number, { ink, ground }: Inks): void => {
  pen.save();
  const [headX, headY] = [x - LENGTH, y + LENGTH];
  // A halo of the ground, so that it stands clear of lines and of its mark.
  for (const [colour, more] of [
    [ground, 1.8],
    [ink, 0],
  ] as const) {
    pen.strokeStyle = colour;
    pen.fillStyle = colour;
    pen.lineCap = 'round';
    pen.lineWidth = 1.6 + 2 * more;
    pen.beginPath();
    pen.moveTo(x, y);
    pen.lineTo(headX, headY);
    pen.stroke();
    pen.beginPath();
    pen.arc(headX, headY, 3.1 + more, 0, 2 * Math.PI);
    pen.fill();
  }
  pen.restore();
};

/** Where the points of the pins are: all that are on screen, or of some rows only. */
export const pinBoxes = ({ scene, at }: Pick<Sheet, 'scene' | 'at'>, rows?: readonly number[]): PinBox[] => {
  const { pinned } = scene.data;
  if (pinned.size === 0 || scene.grouped || (isFar(scene, at) && !rows)) return [];
  const shown = (rows ?? (pinned.size > MOST ? rowsWithin(scene, onScreen(at)) : [...pinned])).filter(
    (row) =>
      pinned.has(row) &&
      scene.visible.nodes[row] === 1 &&
      (scene.radius[row] as number) * at.scale >= LEAST_RADIUS &&
      inView(scene, at, row),
  );
  return shown.slice(0, MOST).map((row) => {
    const [x, y] = toScreen(scene, at, row);
    // The point lies a little inside the mark.
    const away = ((scene.radius[row] as number) * at.scale - 1) * Math.SQRT1_2;
    return { row, x: x - away, y: y + away };
  });
};

/** What names keep off. */
export const toPinBox = ({ x, y }: PinBox): Box => ({
  left: x - REACH,
  right: x,
  top: y,
  bottom: y + REACH,
});

/** Draws the pins of all that is on screen, or of some rows. */
export const writePins = (sheet: Sheet, rows?: readonly number[]): void => {
  for (const { x, y } of pinBoxes(sheet, rows)) drawPin(sheet.context, x, y, sheet.look);
};
