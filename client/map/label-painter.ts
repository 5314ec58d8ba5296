// Writes the names on a canvas. Which names, and on which side, is decided for a step of zoom and for a region larger
// than the screen, then kept: so names neither flicker nor change sides while the map is being moved.
import { boxAt, type LabelCandidate, type PlacedLabel, placeLabels, type Side, wrapName } from './labels.ts';
import { ringGap } from './node-program.ts';
import type { Projection } from './projection.ts';
import type { Scene } from './scene.ts';

export type LabelLook = { language: string; ink: string; ground: string };

const FAMILY = '"Inter Variable", Inter, system-ui, sans-serif';
const FONTS = { plain: `430 12px ${FAMILY}`, tag: `580 13px ${FAMILY}`, strong: `600 13px ${FAMILY}` };
type Font = keyof typeof FONTS;
const LINE = 15;
/** A halo stands between a mark and its name. */
const HALO = 4;
/** A name for every so many square pixels, at most: a full map is not a readable one. */
const AREA_PER_NAME = 9_000;
const MOST_TRIED = 1_500;

const CENTRE: readonly Side[] = ['centre'];
const BESIDE: readonly Side[] = ['right', 'left', 'below', 'above'];
/** On a phone, names above and below their marks are cut less often by the edge of the screen. */
const STACKED: readonly Side[] = ['below', 'above', 'right', 'left'];

type Text = { lines: string[]; widths: number[]; width: number; height: number };

export type LabelPainter = {
  /** Writes the names of the whole map. */
  draw(context: CanvasRenderingContext2D, scene: Scene, projection: Projection, look: LabelLook): void;
  /** Writes the names of a few rows, the first ones (as many as `forced`) whatever they cover. */
  drawSome(
    context: CanvasRenderingContext2D,
    scene: Scene,
    projection: Projection,
    look: LabelLook,
    rows: number[],
    forced: number,
  ): void;
  /** Forgets measures and places: other data, another language, a font that has arrived. */
  forget(): void;
};

/** Where names are written: on which canvas, of which map, as seen now. */
type Sheet = { context: CanvasRenderingContext2D; scene: Scene; at: Projection; look: LabelLook };

export const createLabelPainter = (): LabelPainter => {
  const texts = createTexts();
  let placed: PlacedLabel[] = [];
  let placedFor = '';
  return {
    draw(context, scene, projection, look) {
      const sheet = { context, scene, at: projection, look };
      const step = stepOf(projection);
      const key = `${step.key}|${scene.marks.version}`;
      if (key !== placedFor) {
        placedFor = key;
        placed = placedIn(texts, { ...sheet, at: step.projection }, step.region);
      }
      prepare(sheet);
      // Setting a font is dear: all names in one, then all #tags in the other.
      for (const font of ['plain', 'tag'] as const) {
        context.font = FONTS[font];
        for (const label of placed) {
          if (fontOf(scene, label.row) === font) write(texts, sheet, label, font);
        }
      }
    },

    drawSome(context, scene, projection, look, rows, forced) {
      const sheet = { context, scene, at: projection, look };
      const shown = rows.filter((row) => scene.visible.nodes[row] === 1).slice(0, 400);
      const font = (row: number): Font =>
        isMission(scene, row) ? 'tag' : rows.indexOf(row) < forced ? 'strong' : 'plain';
      const labels = placeLabels(
        shown.map((row, i) => ({ ...candidate(texts, sheet, row, font(row)), forced: i < forced })),
        shown.map((row) => discOf(scene, projection, row)),
        80,
      );
      prepare(sheet);
      // The forced ones last, above everything.
      for (const label of labels.reverse()) {
        context.font = FONTS[font(label.row)];
        write(texts, sheet, { ...label, forced: rows.indexOf(label.row) < forced }, font(label.row));
      }
    },

    forget() {
      texts.forget();
      placedFor = '';
    },
  };
};

type Texts = ReturnType<typeof createTexts>;

/** Names as they are broken into lines, and how wide these are: measured once. */
function createTexts() {
  let texts = new Map<string, Text>();
  return {
    of({ context, scene, at, look }: Sheet, row: number, font: Font): Text {
      const key = `${font}${row}`;
      const known = texts.get(key);
      if (known) return known;
      const tag = scene.data.hashtagOf(row);
      const lines = tag ? [`#${tag}`] : wrapName(scene.data.nameOf(row, look.language), at.narrow ? 18 : 28);
      context.font = FONTS[font];
      const widths = lines.map((line) => context.measureText(line).width);
      const text = { lines, widths, width: Math.max(...widths), height: lines.length * LINE };
      texts.set(key, text);
      return text;
    },
    forget() {
      texts = new Map();
    },
  };
}

/** The names that find room in a region, the most important first. */
function placedIn(texts: Texts, near: Sheet, region: Region): PlacedLabel[] {
  const { scene, at } = near;
  const inside = rowsWithin(scene, region);
  return placeLabels(
    inside.slice(0, MOST_TRIED).map((row) => candidate(texts, near, row, fontOf(scene, row))),
    inside.length > MOST_TRIED ? [] : inside.map((row) => discOf(scene, at, row)),
    Math.max(12, Math.round((at.width * at.height) / AREA_PER_NAME)),
  );
}

function candidate(texts: Texts, sheet: Sheet, row: number, font: Font): LabelCandidate {
  const { scene, at } = sheet;
  const { width, height } = texts.of(sheet, row, font);
  const [x, y] = toScreen(scene, at, row);
  const mark = (scene.radius[row] as number) * at.scale;
  const radius = scene.ringed?.has(row) ? mark + ringGap(mark) + 2 : mark;
  const sides = isMission(scene, row) ? CENTRE : at.narrow ? STACKED : BESIDE;
  return { row, x, y, radius, width, height, sides, forced: false };
}

type Label = { row: number; side: Side; forced?: boolean };

function write(texts: Texts, sheet: Sheet, label: Label, font: Font): void {
  const { context, at } = sheet;
  const item = candidate(texts, sheet, label.row, font);
  if (label.forced) item.radius += HALO;
  const { lines, widths, width } = texts.of(sheet, label.row, font);
  const box = boxAt(item, label.side);
  // A name cut by the edge of the screen reads as another name: it waits until it is all there.
  const inside = box.left >= -2 && box.right <= at.width + 2 && box.top >= -2 && box.bottom <= at.height + 2;
  if (!inside && !label.forced) return;
  lines.forEach((line, i) => {
    const indent = label.side === 'right' ? 0 : label.side === 'left' ? 1 : 0.5;
    const x = Math.round(box.left + (width - (widths[i] as number)) * indent);
    const y = Math.round(box.top + i * LINE + LINE * 0.75);
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

function prepare({ context, look }: Sheet): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = look.ground;
  context.fillStyle = look.ink;
}

export const toScreen = (scene: Scene, at: Projection, row: number): [number, number] => [
  at.left + (scene.x[row] as number) * at.pixels,
  at.top - (scene.y[row] as number) * at.pixels,
];

const isMission = (scene: Scene, row: number) =>
  scene.data.header.kinds[scene.data.kind[row] as number] === 'MISSION';

const fontOf = (scene: Scene, row: number): Font => (isMission(scene, row) ? 'tag' : 'plain');

const discOf = (scene: Scene, at: Projection, row: number) => {
  const [x, y] = toScreen(scene, at, row);
  return { x, y, radius: (scene.radius[row] as number) * at.scale };
};

type Region = { left: number; right: number; low: number; high: number };

/**
 * The step of zoom at or just below the present one, where marks stand closer together, so that what does not collide
 * there does not collide here; and the region around the screen, in whole halves of a screen.
 */
const stepOf = (now: Projection): { key: string; region: Region; projection: Projection } => {
  const level = Math.floor(Math.log2(now.pixels) * 4) / 4;
  const pixels = 2 ** level;
  const [stepX, stepY] = [now.width / pixels / 2, now.height / pixels / 2];
  const column = Math.floor(-now.left / now.pixels / stepX);
  const line = Math.floor((now.top - now.height) / now.pixels / stepY);
  const region = {
    left: (column - 1) * stepX,
    right: (column + 4) * stepX,
    low: (line - 1) * stepY,
    high: (line + 4) * stepY,
  };
  const projection = {
    left: 0,
    top: 0,
    pixels,
    scale: now.scale * Math.sqrt(pixels / now.pixels),
    width: (region.right - region.left) * pixels,
    height: (region.high - region.low) * pixels,
    narrow: now.narrow,
  };
  return { key: `${level}|${column}|${line}|${now.width}|${now.height}`, region, projection };
};

/** Visible rows in a region, the most important first. */
const rowsWithin = ({ order, x, y, visible }: Scene, { left, right, low, high }: Region): number[] => {
  const rows: number[] = [];
  for (const row of order) {
    const [atX, atY] = [x[row] as number, y[row] as number];
    if (visible.nodes[row] === 1 && atX >= left && atX <= right && atY >= low && atY <= high) rows.push(row);
  }
  return rows;
};
