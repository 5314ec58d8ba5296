// The numbers on rings: how many findings there are about an element. From a zoom on, where there is room for them.
import { toScreen } from './label-painter.ts';
import type { LabelLook } from './label-text.ts';
import { ringGap } from './node-program.ts';
import { GAP } from './palette.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

const FONT = '600 12px "Inter Variable", Inter, system-ui, sans-serif';
const HEIGHT = 16;
/** Below this radius, in pixels, a number would hide its mark: the ring alone says that there is something. */
const LEAST_RADIUS = 5;
const MOST_WRITTEN = 300;

export type NumberBox = { row: number; count: number; x: number; y: number; width: number };

/**
 * Where the numbers go: at the upper left of the ring, where names stand least; the greatest first, and none over another.
 */
export const placeNumbers = (boxes: readonly NumberBox[]): NumberBox[] => {
  const placed: NumberBox[] = [];
  for (const box of boxes.toSorted((one, other) => other.count - one.count || one.row - other.row)) {
    if (placed.length >= MOST_WRITTEN) break;
    const isFree = placed.every(
      (other) =>
        Math.abs(other.x - box.x) > (other.width + box.width) / 2 + 1 ||
        Math.abs(other.y - box.y) > HEIGHT + 1,
    );
    if (isFree) placed.push(box);
  }
  return placed;
};

/** Writes the numbers of the rows on screen. */
export const writeNumbers = (
  context: CanvasRenderingContext2D,
  scene: Scene,
  at: Projection,
  look: LabelLook,
  counts: ReadonlyMap<number, number>,
): void => {
  const format = new Intl.NumberFormat(look.language);
  context.font = FONT;
  const boxes: NumberBox[] = [];
  for (const [row, count] of counts) {
    const radius = (scene.radius[row] as number) * at.scale;
    if (radius < LEAST_RADIUS || scene.visible.nodes[row] !== 1) continue;
    const [centreX, centreY] = toScreen(scene, at, row);
    const away = (radius + ringGap(radius)) * Math.SQRT1_2;
    const [x, y] = [centreX - away, centreY - away];
    if (x < 0 || y < 0 || x > at.width || y > at.height) continue;
    const width = Math.max(HEIGHT, context.measureText(format.format(count)).width + 8);
    boxes.push({ row, count, x, y, width });
  }
  context.save();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 1.5;
  context.strokeStyle = GAP;
  for (const { count, x, y, width } of placeNumbers(boxes)) {
    context.beginPath();
    context.roundRect(x - width / 2, y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
    context.fillStyle = look.ground;
    context.fill();
    context.stroke();
    context.fillStyle = look.ink;
    context.fillText(format.format(count), x, y + 0.5);
  }
  context.restore();
};
