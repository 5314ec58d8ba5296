// Draws who is what in a coalition: rings around marks, and below them what each gives.
import { toScreen } from './label-region.ts';
import { FAMILY, type Sheet } from './label-text.ts';
import type { Box } from './labels.ts';
import type { Note, Part } from './overlay.ts';
import { ACCENT, GROUND, type Scheme } from './palette.ts';
import type { Pen } from './pen.ts';

const FONT = `600 12px ${FAMILY}`;
const HEIGHT = 18;
/** Between the edge of a mark and its ring, in pixels. */
const AWAY = 5;
const LEAST_RADIUS = 6;

/** One solid ring is a giver, two are who convenes, a dashed one is who only introduces. */
export const drawPart = (
  pen: Pen,
  part: Part,
  x: number,
  y: number,
  radius: number,
  scheme: Scheme,
): void => {
  pen.save();
  const ring = (reach: number, width: number, colour: string) => {
    pen.beginPath();
    pen.arc(x, y, reach, 0, 2 * Math.PI);
    pen.strokeStyle = colour;
    pen.lineWidth = width;
    pen.stroke();
  };
  ring(radius, 5, GROUND[scheme]);
  if (part === 'introducer') pen.setLineDash([3, 3.5]);
  ring(radius, 2.2, ACCENT[scheme]);
  pen.setLineDash([]);
  if (part === 'convenor') ring(radius + 4, 2.2, ACCENT[scheme]);
  pen.restore();
};

type NoteBox = { x: number; y: number; width: number; text: string };

/** Where what is given is written, of which names keep off: below each mark, and none over another. */
export const noteBoxes = (sheet: Sheet): NoteBox[] => {
  const { context, scene, at } = sheet;
  const boxes: NoteBox[] = [];
  context.font = FONT;
  for (const [row, { text }] of seen(sheet)) {
    if (!text) continue;
    const [x, middle] = toScreen(scene, at, row);
    const width = context.measureText(text).width + 12;
    let y = middle + ringOf(sheet, row) + 4 + HEIGHT / 2;
    while (boxes.some((other) => areOver({ x, y, width }, other))) y += HEIGHT + 2;
    boxes.push({ x, y, width, text });
  }
  return boxes;
};

type Lying = Pick<NoteBox, 'x' | 'y' | 'width'>;

const areOver = (one: Lying, other: Lying): boolean =>
  Math.abs(one.x - other.x) < (one.width + other.width) / 2 && Math.abs(one.y - other.y) < HEIGHT + 1;

export const toNoteBox = ({ x, y, width }: NoteBox): Box => ({
  ...{ left: x - width / 2, right: x + width / 2 },
  ...{ top: y - HEIGHT / 2, bottom: y + HEIGHT / 2 },
});

export const writeNotes = (sheet: Sheet): void => {
  const { context, scene, at, look } = sheet;
  for (const [row, { part }] of seen(sheet)) {
    const [x, y] = toScreen(scene, at, row);
    drawPart(context, part, x, y, ringOf(sheet, row), look.scheme);
  }
  context.save();
  for (const { x, y, width, text } of noteBoxes(sheet)) {
    context.font = FONT;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.beginPath();
    context.roundRect(x - width / 2, y - HEIGHT / 2, width, HEIGHT, 4);
    context.fillStyle = ACCENT[look.scheme];
    context.fill();
    context.fillStyle = look.ground;
    context.fillText(text, x, y + 0.5);
  }
  context.restore();
};

const seen = ({ scene }: Sheet): [number, Note][] =>
  [...(scene.overlay?.notes ?? [])].filter(([row]) => scene.visible.nodes[row] === 1);

const ringOf = ({ scene, at }: Sheet, row: number): number =>
  Math.max(LEAST_RADIUS, (scene.radius[row] as number) * at.scale) + AWAY;
