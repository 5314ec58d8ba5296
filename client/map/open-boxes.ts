// Needs, offers and vacant seats around the mark of whoever has them: where each stands. A few one by one, more as one with
// their number; seen from afar, one for each region. Pure.
import { discOf } from './group-names.ts';
import { inView, toScreen } from './label-region.ts';
import { FAMILY, type Sheet } from './label-text.ts';
import type { Box } from './labels.ts';
import { OPEN_KINDS, type OpenKind, type OpenMarks } from './open-marks.ts';
import { isFar } from './ring-sums.ts';
import type { Scene } from './scene.ts';

/** One mark, or one for several with their number: its middle and its size in pixels. Of a region, it has no row. */
export type OpenBox = { kind: OpenKind; row?: number; count: number; x: number; y: number; width: number };

export const NUMBER_FONT = `600 11px ${FAMILY}`;
/** A mark is so wide, and so far from the edge of its element, which a ring may surround. */
export const GLYPH = 13;
const AWAY = 11;
/** So many stand one by one, around marks of such a radius in pixels; more of them, or from further away, are summed. */
const MOST_SINGLE = 6;
const ROOMY = 12;
/** Marks of a smaller radius, in pixels, have nothing around them: their region has. */
const LEAST_RADIUS = 4;
const MOST_BOXES = 400;
/** Up and a little to the right, where names stand least. */
const MIDDLE = -1.25;
const REGION = 120;

/** All that is on screen, or around some rows only. */
export const openBoxes = (sheet: Sheet, rows?: readonly number[]): OpenBox[] => {
  const { scene, at } = sheet;
  const { open } = scene;
  if (!open) return [];
  const widthOf = widths(sheet);
  if (isFar(scene, at) && !rows)
    return [...groupBoxes(sheet, open, widthOf), ...regionBoxes(sheet, open, widthOf)];
  const boxes = rows ? [] : groupBoxes(sheet, open, widthOf);
  for (const row of rows ?? rowsWith(scene, open)) {
    if (boxes.length > MOST_BOXES) break;
    const radius = (scene.radius[row] as number) * at.scale;
    if (scene.visible.nodes[row] !== 1 || radius < LEAST_RADIUS || !inView(scene, at, row)) continue;
    const around = spread(
      itemsOf(open, row, radius >= ROOMY),
      widthOf,
      toScreen(scene, at, row),
      radius + AWAY,
    );
    if (rows || around.every((box) => isFree(box, boxes)))
      boxes.push(...around.map((box) => ({ ...box, row })));
  }
  return boxes;
};

type Item = { kind: OpenKind; count: number };
type WidthOf = (count: number) => number;

/** One by one while they are few, and there is room for them. */
const itemsOf = (open: OpenMarks, row: number, isRoomy: boolean): Item[] => {
  const summed = OPEN_KINDS.flatMap((kind) => {
    const count = open[kind]?.get(row) ?? 0;
    return count > 0 ? [{ kind, count }] : [];
  });
  const total = summed.reduce((sum, { count }) => sum + count, 0);
  if (!isRoomy || total > MOST_SINGLE) return summed;
  return summed.flatMap(({ kind, count }) => Array.from({ length: count }, () => ({ kind, count: 1 })));
};

/** Side by side on a circle around the mark. */
const spread = (items: Item[], widthOf: WidthOf, [x, y]: [number, number], orbit: number): OpenBox[] => {
  const wide = items.map(({ count }) => widthOf(count));
  let reached = -wide.reduce((sum, each) => sum + each, 0) / 2;
  return items.map((item, i) => {
    const width = wide[i] as number;
    const angle = MIDDLE + (reached + width / 2) / orbit;
    reached += width;
    return { ...item, width, x: x + Math.cos(angle) * orbit, y: y + Math.sin(angle) * orbit };
  });
};

/** Rows with something, the largest first. */
const rowsWith = (scene: Scene, open: OpenMarks): number[] => {
  const known = order.get(open);
  if (known?.radius === scene.radius) return known.rows;
  const rows = [...new Set(OPEN_KINDS.flatMap((kind) => [...(open[kind]?.keys() ?? [])]))];
  rows.sort((one, other) => (scene.radius[other] as number) - (scene.radius[one] as number) || one - other);
  order.set(open, { radius: scene.radius, rows });
  return rows;
};
/** Sorted once, not at every frame. */
const order = new WeakMap<OpenMarks, { radius: Float32Array; rows: number[] }>();

const regionBoxes = ({ scene, at }: Sheet, open: OpenMarks, widthOf: WidthOf): OpenBox[] => {
  // Steps of zoom: while the map is moved, regions stay what they are.
  const side = 2 ** -Math.floor(Math.log2(at.pixels / REGION));
  const regions = new Map<string, { x: number; y: number; of: number; counts: Map<OpenKind, number> }>();
  for (const kind of OPEN_KINDS) {
    for (const [row, count] of open[kind] ?? []) {
      if (scene.visible.nodes[row] !== 1) continue;
      const [x, y] = [scene.x[row] as number, scene.y[row] as number];
      const key = `${Math.floor(x / side)},${Math.floor(y / side)}`;
      const region = regions.get(key) ?? { x: 0, y: 0, of: 0, counts: new Map() };
      region.counts.set(kind, (region.counts.get(kind) ?? 0) + count);
      regions.set(key, { ...region, x: region.x + x, y: region.y + y, of: region.of + 1 });
    }
  }
  // Below the number of findings, where both are shown.
  const lower = scene.rings ? 18 : 0;
  return [...regions.values()].flatMap(({ x, y, of, counts }) =>
    inLine(counts, at.left + (x / of) * at.pixels, at.top - (y / of) * at.pixels + lower, widthOf),
  );
};

/** What the members of closed groups have, at the lower edge of the disc of each. */
const groupBoxes = ({ scene, at }: Sheet, open: OpenMarks, widthOf: WidthOf): OpenBox[] => {
  const { grouped, filtered } = scene;
  if (!grouped) return [];
  const { partition, isOpen, arrangement } = grouped;
  const groups = new Map<number, Map<OpenKind, number>>();
  for (const kind of OPEN_KINDS) {
    for (const [row, count] of open[kind] ?? []) {
      const group = partition.of[row] as number;
      if (filtered.nodes[row] !== 1 || isOpen[group] === 1) continue;
      const counts = groups.get(group) ?? new Map<OpenKind, number>();
      groups.set(group, counts.set(kind, (counts.get(kind) ?? 0) + count));
    }
  }
  return [...groups].flatMap(([group, counts]) => {
    const circle = arrangement.circles[group];
    if (!circle) return [];
    const { x, y, radius } = discOf(circle, at, false);
    return inLine(counts, x, y + radius * 0.75, widthOf);
  });
};

/** One mark of each kind side by side, around a point. */
const inLine = (counts: ReadonlyMap<OpenKind, number>, x: number, y: number, widthOf: WidthOf): OpenBox[] => {
  const items = [...counts].map(([kind, count]) => ({ kind, count, width: widthOf(count) }));
  let left = x - items.reduce((sum, { width }) => sum + width, 0) / 2;
  return items.map((item) => {
    left += item.width;
    return { ...item, x: left - item.width / 2, y };
  });
};

const widths = ({ context, look }: Sheet): WidthOf => {
  const format = new Intl.NumberFormat(look.language);
  return (count) => {
    if (count === 1) return GLYPH + 2;
    context.font = NUMBER_FONT;
    return GLYPH + 4 + context.measureText(format.format(count)).width;
  };
};

const isFree = (box: OpenBox, others: readonly OpenBox[]): boolean =>
  others.every(
    (other) =>
      Math.abs(other.x - box.x) > (other.width + box.width) / 2 || Math.abs(other.y - box.y) > GLYPH + 1,
  );

export const toOpenBox = ({ x, y, width }: OpenBox): Box => ({
  left: x - width / 2,
  top: y - GLYPH / 2,
  right: x + width / 2,
  bottom: y + GLYPH / 2,
});

/** What of these is under a point, `reach` pixels around it too. */
export const openAt = (boxes: readonly OpenBox[], x: number, y: number, reach: number): OpenBox | undefined =>
  boxes.find((box) => {
    // A region's is nobody's: who comes nearer finds whose they are.
    if (box.row === undefined) return false;
    const { left, top, right, bottom } = toOpenBox(box);
    return x >= left - reach && x <= right + reach && y >= top - reach && y <= bottom + reach;
  });
