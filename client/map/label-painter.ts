// Writes the names on a canvas. Of a crowd, as many names as find room; of few elements, all names.
import { headsAt } from './arrow-heads.ts';
import { placeGroupNames } from './group-names.ts';
import { inView, onScreen, type Region, rowsWithin, stepOf, toScreen } from './label-region.ts';
import { createTexts, FONTS, type Font, type LabelLook, LINE, type Sheet, type Texts } from './label-text.ts';
import {
  areTouching,
  type Box,
  boxAt,
  isInside,
  type LabelCandidate,
  type Obstacle,
  type PlacedLabel,
  placeLabels,
  type Side,
} from './labels.ts';
import { isMission } from './map-data.ts';
import { ringGap } from './node-program.ts';
import { noteBoxes, toNoteBox } from './note-painter.ts';
import { openBoxes, toOpenBox } from './open-boxes.ts';
import type { Pen } from './pen.ts';
import { pinBoxes, toPinBox } from './pin-sign.ts';
import type { Projection } from './projection.ts';
import { numberBoxes, stepBoxes, sumBoxes, toBox } from './ring-numbers.ts';
import type { Scene } from './scene.ts';

/** A halo stands between a mark and its name. */
const HALO = 4;
/** A name for every so many square pixels, at most: a full map is not a readable one. */
const AREA_PER_NAME = 9_000;
const AREA_IN_A_CROWD = 25_000;
const MOST_TRIED = 1_500;
/** So many names are written while a crowd moves. */
const MOST_IN_PASSING = 16;
/** So many elements in view, or fewer, all bear their name, unless it would stand too far from its mark. */
const FEW = 40;
/** So many missions bear their #tag however crowded the map is. */
const MOST_MISSIONS = 60;
/** Above so many, heads of arrows are not avoided. */
const MOST_HEADS = 1_200;

const INSIDE: readonly Side[] = ['centre', 'inner top', 'inner bottom'];
const CORNERS: readonly Side[] = ['upper right', 'lower right', 'upper left', 'lower left'];
const BESIDE: readonly Side[] = ['right', 'left', 'below', 'above', ...CORNERS];
/** On a phone, names above and below their marks are cut less often by the edge of the screen. */
const STACKED: readonly Side[] = ['below', 'above', 'right', 'left', ...CORNERS];

export type LabelPainter = {
  /** Writes the names of the whole map; while it moves, names at the edge of the screen wait for it to rest. */
  draw(context: Pen, scene: Scene, projection: Projection, look: LabelLook, isMoving: boolean): void;
  /** Writes the names of a few rows, the first ones (as many as `forced`) whatever they cover. */
  drawSome(
    context: Pen,
    scene: Scene,
    projection: Projection,
    look: LabelLook,
    rows: number[],
    forced: number,
  ): void;
  /** Forgets measures and places: other data, another language, a font that has arrived. */
  forget(): void;
};

export const createLabelPainter = (): LabelPainter => {
  const texts = createTexts();
  let placed: PlacedLabel[] = [];
  let placedFor = '';
  /** The side on which a name stood last, which it keeps as long as it can. */
  const sides = new Map<number, Side>();
  const keep = (labels: PlacedLabel[]) => {
    for (const { row, side } of labels) sides.set(row, side);
    return labels;
  };

  return {
    draw(context, scene, projection, look, isMoving) {
      const sheet = { context, scene, at: projection, look };
      const near = rowsWithin(scene, onScreen(projection), FEW + 1);
      prepare(sheet);
      if (near.length <= FEW) {
        writeAll(texts, sheet, keep(placeFew(texts, sheet, near, sides)));
        return;
      }
      const step = stepOf(projection);
      const key = `${step.key}|${scene.marks.version}`;
      // Through a crowd the map is moved with the names of its largest only, where they were.
      const isPassing = isMoving && scene.visible.nodeCount > MOST_TRIED && placedFor !== '';
      if (key !== placedFor && !isPassing) {
        placedFor = key;
        placed = keep(placeMany(texts, { ...sheet, at: step.projection }, step.region));
      }
      const seen = placed.filter(({ row }) => inView(scene, projection, row));
      if (isPassing) seen.splice(MOST_IN_PASSING);
      writeAll(texts, sheet, isMoving ? seen : turnedInside(texts, sheet, seen));
    },

    drawSome(context, scene, projection, look, rows, forced) {
      const sheet = { context, scene, at: projection, look };
      prepare(sheet);
      const bold = new Set(rows.slice(0, forced));
      const shown = missionsFirst(scene, rows, forced)
        .filter((row) => scene.visible.nodes[row] === 1 && (bold.has(row) || inView(scene, projection, row)))
        .slice(0, 400);
      const font = (row: number): Font =>
        isMission(scene.data, row) ? 'tag' : bold.has(row) ? 'strong' : 'plain';
      const few = shown.length <= FEW;
      const candidates = shown.map((row) => {
        const item = candidate(texts, sheet, row, font(row), sides.get(row));
        const isBold = bold.has(row);
        const kept = isBold ? 'always' : few ? keptOf(scene, row) : undefined;
        return { ...item, radius: item.radius + (isBold ? HALO : 0), forced: isBold, kept };
      });
      const labels = placeLabels(
        candidates,
        shown.map((row) => discOf(scene, projection, row)),
        80,
        { within: frameOf(projection), taken: takenOf(sheet) },
      );
      // The forced ones last, above everything.
      for (const label of labels.reverse()) {
        context.font = FONTS[font(label.row)];
        write(texts, sheet, label, font(label.row), bold.has(label.row));
      }
    },

    forget() {
      texts.forget();
      sides.clear();
      placedFor = '';
    },
  };
};

type Sides = ReadonlyMap<number, Side>;

/** The names that find room in a region, the most important first. */
function placeMany(texts: Texts, near: Sheet, region: Region): PlacedLabel[] {
  const { scene, at } = near;
  const inside = rowsWithin(scene, region);
  const isCrowd = inside.length > MOST_TRIED;
  let missions = MOST_MISSIONS;
  const candidates = inside.slice(0, MOST_TRIED).map(
    (row): LabelCandidate => ({
      ...candidate(texts, near, row, fontOf(scene, row)),
      kept: isMission(scene.data, row) && missions-- > 0 ? 'always' : undefined,
    }),
  );
  const most = Math.max(12, Math.round((at.width * at.height) / (isCrowd ? AREA_IN_A_CROWD : AREA_PER_NAME)));
  return placeLabels(candidates, isCrowd ? [] : obstaclesOf(scene, at, inside), most, {
    taken: numbersOf(near),
  });
}

/** Names that the edge of the screen would cut, or what lies over the map, on another side of their mark where there is room for them. */
function turnedInside(texts: Texts, sheet: Sheet, labels: PlacedLabel[]): PlacedLabel[] {
  const { scene, at } = sheet;
  const within = frameOf(at);
  // Names of groups stand where they do on the screen, not where they did at the step of zoom that names were placed for.
  const covers = [...(sheet.look.covers ?? []), ...placeGroupNames(sheet).map(({ box }) => box)];
  const boxes = labels.map((label) => boxOf(texts, sheet, label));
  const isCut = boxes.map((box) => !isInside(box, within) || covers.some((cover) => areTouching(box, cover)));
  if (!isCut.includes(true)) return labels;
  const cut = labels.filter((_, i) => isCut[i]).map(({ row }) => row);
  const turned = placeLabels(
    cut.map((row) => ({
      ...candidate(texts, sheet, row, fontOf(scene, row)),
      kept: cut.length <= FEW && isMission(scene.data, row) ? 'always' : undefined,
    })),
    obstaclesOf(scene, at, rowsWithin(scene, onScreen(at), MOST_TRIED)),
    cut.length,
    { within, taken: [...takenOf(sheet), ...boxes.filter((_, i) => !isCut[i])] },
  );
  return [...labels.filter((_, i) => !isCut[i]), ...turned];
}

const boxOf = (texts: Texts, sheet: Sheet, { row, side, away }: PlacedLabel): Box =>
  boxAt(candidate(texts, sheet, row, fontOf(sheet.scene, row)), side, away);

/** The names of the few elements in view: all of them, whole on the screen, on the side where they stood before. */
function placeFew(texts: Texts, sheet: Sheet, rows: number[], sides: Sides): PlacedLabel[] {
  const { scene, at } = sheet;
  const candidates = rows.map((row) => ({
    ...candidate(texts, sheet, row, fontOf(scene, row), sides.get(row)),
    kept: keptOf(scene, row),
  }));
  return placeLabels(candidates, obstaclesOf(scene, at, rows), FEW, {
    within: frameOf(at),
    taken: takenOf(sheet),
  });
}

/** Names keep off the numbers on rings and of regions, off those of a path, off the names of groups, off what is open, off pins and off what is given. */
const numbersOf = (sheet: Sheet): Box[] => [
  ...[...numberBoxes(sheet, sheet.scene.rings?.now ?? []), ...sumBoxes(sheet), ...stepBoxes(sheet)].map(
    toBox,
  ),
  ...placeGroupNames(sheet).map(({ box }) => box),
  ...openBoxes(sheet).map(toOpenBox),
  ...pinBoxes(sheet).map(toPinBox),
  ...noteBoxes(sheet).map(toNoteBox),
];

/** On the screen itself, what lies over the map too. */
const takenOf = (sheet: Sheet): Box[] => [...numbersOf(sheet), ...(sheet.look.covers ?? [])];

const obstaclesOf = (scene: Scene, at: Projection, rows: number[]): Obstacle[] => {
  const heads = scene.visible.linkCount > MOST_HEADS ? [] : headsAt(scene, at, rows, MOST_HEADS);
  return [...rows.map((row) => discOf(scene, at, row)), ...heads];
};

function candidate(texts: Texts, sheet: Sheet, row: number, font: Font, before?: Side): LabelCandidate {
  const { scene, at } = sheet;
  const { width, height } = texts.of(sheet, row, font);
  const [x, y] = toScreen(scene, at, row);
  const mark = (scene.radius[row] as number) * at.scale;
  const radius = scene.rings?.now.has(row) ? mark + ringGap(mark) + 2 : mark;
  const beside = at.narrow ? STACKED : BESIDE;
  const usual = isMission(scene.data, row) ? [...INSIDE, ...beside] : beside;
  const sides = before ? [before, ...usual.filter((side) => side !== before)] : usual;
  return { row, x, y, radius, width, height, sides, forced: false };
}

function writeAll(texts: Texts, sheet: Sheet, labels: PlacedLabel[]): void {
  // Setting a font is dear: all names in one, then all #tags in the other.
  for (const font of ['plain', 'tag'] as const) {
    sheet.context.font = FONTS[font];
    for (const label of labels) {
      if (fontOf(sheet.scene, label.row) === font) write(texts, sheet, label, font, false);
    }
  }
}

function write(texts: Texts, sheet: Sheet, label: PlacedLabel, font: Font, isBold: boolean): void {
  const { context, at } = sheet;
  const item = candidate(texts, sheet, label.row, font);
  if (isBold) item.radius += HALO;
  const { lines, widths, width } = texts.of(sheet, label.row, font);
  const box = boxAt(item, label.side, label.away);
  // A name cut by the edge of the screen reads as another name: it waits until it is all there.
  const inside = box.left >= -2 && box.right <= at.width + 2 && box.top >= -2 && box.bottom <= at.height + 2;
  if (!inside && !isBold) return;
  if (label.away) writeLeader(context, item, box);
  lines.forEach((line, i) => {
    const indent = label.side.endsWith('right') ? 0 : label.side.endsWith('left') ? 1 : 0.5;
    const x = Math.round(box.left + (width - (widths[i] as number)) * indent);
    const y = Math.round(box.top + i * LINE + LINE * 0.75);
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}

/** From a mark to its name, when that stands apart. */
function writeLeader(context: Pen, { x, y, radius }: LabelCandidate, box: Box): void {
  const toX = Math.min(box.right, Math.max(box.left, x));
  const toY = Math.min(box.bottom, Math.max(box.top, y));
  const length = Math.hypot(toX - x, toY - y);
  if (length <= radius) return;
  context.save();
  context.lineWidth = 1;
  context.globalAlpha = 0.6;
  context.strokeStyle = context.fillStyle;
  context.beginPath();
  context.moveTo(x + ((toX - x) * radius) / length, y + ((toY - y) * radius) / length);
  context.lineTo(toX, toY);
  context.stroke();
  context.restore();
}

function prepare({ context, look }: Sheet): void {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = look.ground;
  context.fillStyle = look.ink;
}

const frameOf = ({ width, height }: Projection): Box => ({
  left: 2,
  top: 2,
  right: width - 2,
  bottom: height - 2,
});

/** As they were, but for missions before the others, after the first ones. */
const missionsFirst = (scene: Scene, rows: number[], first: number): number[] => {
  const others = rows.slice(first);
  return [
    ...rows.slice(0, first),
    ...others.filter((row) => isMission(scene.data, row)),
    ...others.filter((row) => !isMission(scene.data, row)),
  ];
};

/** A mission is always named. */
const keptOf = (scene: Scene, row: number): 'near' | 'always' =>
  isMission(scene.data, row) ? 'always' : 'near';

const fontOf = (scene: Scene, row: number): Font => (isMission(scene.data, row) ? 'tag' : 'plain');

const discOf = (scene: Scene, at: Projection, row: number) => {
  const [x, y] = toScreen(scene, at, row);
  return { x, y, radius: (scene.radius[row] as number) * at.scale };
};
