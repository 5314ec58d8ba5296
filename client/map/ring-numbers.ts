// The numbers of findings: beside the rings of what is listed now where there is room for them, seen from afar one for each region.
import type { Circle } from './group-layout.ts';
import { discOf } from './group-names.ts';
import { toScreen } from './label-region.ts';
import type { LabelLook } from './label-text.ts';
import type { Box } from './labels.ts';
import { ringGap } from './node-program.ts';
import { ACCENT, GAP } from './palette.ts';
import type { Pen } from './pen.ts';
import type { Projection } from './projection.ts';
import { isFar, LEAST_RADIUS, sumByGroup, sumByRegion } from './ring-sums.ts';
import type { Scene } from './scene.ts';

const FONT = '600 12px "Inter Variable", Inter, system-ui, sans-serif';
const HEIGHT = 16;
const MOST_WRITTEN = 300;

export type NumberBox = {
  row: number;
  count: number;
  x: number;
  y: number;
  width: number;
  /** There may be more. */
  isLeast?: boolean | undefined;
};

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

type Sheet = { context: Pen; scene: Scene; at: Projection; look: LabelLook };

/** Where the numbers of rows stand, of which names keep off. */
export const numberBoxes = ({ context, scene, at, look }: Sheet, rows: Iterable<number>): NumberBox[] => {
  const { rings } = scene;
  if (!rings || isFar(scene, at)) return [];
  const format = new Intl.NumberFormat(look.language);
  context.font = FONT;
  const boxes: NumberBox[] = [];
  for (const row of rows) {
    const count = rings.now.has(row) ? rings.counts.get(row) : undefined;
    const radius = (scene.radius[row] as number) * at.scale;
    if (count === undefined || radius < LEAST_RADIUS || scene.visible.nodes[row] !== 1) continue;
    const [centreX, centreY] = toScreen(scene, at, row);
    const away = (radius + ringGap(radius)) * Math.SQRT1_2;
    boxes.push({
      row,
      count,
      x: centreX - away,
      y: centreY - away,
      width: widthOf(context, format.format(count)),
    });
  }
  return placeNumbers(boxes);
};

export const toBox = ({ x, y, width }: NumberBox): Box => ({
  left: x - width / 2,
  top: y - HEIGHT / 2,
  right: x + width / 2,
  bottom: y + HEIGHT / 2,
});

/** Writes the numbers of some rows. */
export const writeNumbers = (sheet: Sheet, rows: Iterable<number>): void =>
  write(sheet, numberBoxes(sheet, rows));

/** Where the numbers of the steps of a path stand: on the rim of each mark, the first one's above the others. */
export const stepBoxes = ({ context, scene, at, look }: Sheet): NumberBox[] => {
  const format = new Intl.NumberFormat(look.language);
  context.font = FONT;
  const rows = scene.path?.rows ?? [];
  return rows.flatMap((row, i) => {
    if (scene.visible.nodes[row] !== 1) return [];
    const [centreX, centreY] = toScreen(scene, at, row);
    const away = Math.max(9, (scene.radius[row] as number) * at.scale) * Math.SQRT1_2;
    const width = widthOf(context, format.format(i + 1));
    return [{ row, count: i + 1, x: centreX - away, y: centreY - away, width }];
  });
};

/** Writes the numbers of the steps of a path. */
export const writeSteps = (sheet: Sheet): void =>
  write(sheet, stepBoxes(sheet).toReversed(), ACCENT[sheet.look.scheme]);

/** Where sums stand: of regions when the map is seen from afar, and of closed groups at the upper left of their discs. */
export const sumBoxes = ({ context, scene, at, look }: Sheet): NumberBox[] => {
  const { rings, grouped } = scene;
  if (!rings) return [];
  const format = new Intl.NumberFormat(look.language);
  context.font = FONT;
  const boxed = (row: number, count: number, x: number, y: number): NumberBox => ({
    ...{ row, count, x, y, isLeast: rings.isCut },
    width: widthOf(context, written(format, { count, isLeast: rings.isCut })),
  });
  const regions = isFar(scene, at) ? sumByRegion(scene, rings, at) : [];
  const groups = grouped ? [...sumByGroup(scene, rings)] : [];
  return placeNumbers([
    ...regions.map(({ x, y, count }, i) => boxed(i, count, at.left + x * at.pixels, at.top - y * at.pixels)),
    ...groups.map(([group, count]) => {
      const { x, y, radius } = discOf(grouped?.arrangement.circles[group] as Circle, at, false);
      return boxed(regions.length + group, count, x - radius * Math.SQRT1_2, y - radius * Math.SQRT1_2);
    }),
  ]);
};

/** Writes the sums on screen. */
export const writeSums = (sheet: Sheet): void => write(sheet, sumBoxes(sheet));

/** "1,149", or "1,149+" where there may be more. */
export const written = (
  format: Intl.NumberFormat,
  { count, isLeast }: Pick<NumberBox, 'count' | 'isLeast'>,
): string => `${format.format(count)}${isLeast ? '+' : ''}`;

const widthOf = (context: Pen, text: string): number => Math.max(HEIGHT, context.measureText(text).width + 8);

const write = ({ context, at, look }: Sheet, boxes: readonly NumberBox[], colour: string = GAP): void => {
  const format = new Intl.NumberFormat(look.language);
  context.save();
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 1.5;
  context.strokeStyle = colour;
  for (const { count, isLeast, x, y, width } of boxes) {
    if (x < 0 || y < 0 || x > at.width || y > at.height) continue;
    context.beginPath();
    context.roundRect(x - width / 2, y - HEIGHT / 2, width, HEIGHT, HEIGHT / 2);
    context.fillStyle = look.ground;
    context.fill();
    context.stroke();
    context.fillStyle = look.ink;
    context.fillText(written(format, { count, isLeast }), x, y + 0.5);
  }
  context.restore();
};
