// The map as it is seen, drawn again with a pen: the same tables, names and numbers as on screen.

import { paintArcs } from '../arc-painter.ts';
import type { Rows } from '../gl.ts';
import { paintAbove, paintBelow, paintNames } from '../group-painter.ts';
import { paintHaze } from '../guess-painter.ts';
import type { LabelPainter } from '../label-painter.ts';
import { BOLD, INK_AT_REST, LEAST_LINES, lineFinesse } from '../line-finesse.ts';
import { inkOnScreen, linesWithin } from '../line-order.ts';
import { writeNotes } from '../note-painter.ts';
import { writeOpen } from '../open-painter.ts';
import { arcsOf, arcsOut } from '../overlay.ts';
import { ACCENT, GROUND, INK } from '../palette.ts';
import type { Pen } from '../pen.ts';
import { writePins } from '../pin-sign.ts';
import type { Projection } from '../projection.ts';
import { writeNumbers, writeSteps, writeSums } from '../ring-numbers.ts';
import type { Scene } from '../scene.ts';
import type { Spotlight } from '../spotlight.ts';
import { drawLines, linesOn } from './draw-lines.ts';
import { drawMarks } from './draw-marks.ts';
import type { Picture } from './picture.ts';

/** What is seen of a map, in the colours of light ground. */
export type SeenMap = {
  scene: Scene;
  at: Projection;
  language: string;
  /** It knows on which side names stand. */
  labels: LabelPainter;
  /** The lines that may be drawn, how long they are, added up, and from how many square pixels they come. */
  lines: Rows;
  ink: Float32Array;
  area: number | undefined;
  spotlight: Spotlight | undefined;
  spotMarks: Rows;
  spotLines: Rows;
};

/** How far what does not stand out fades, as on screen. */
const FADED = 0.15;

/** How many of the links that would be on screen are drawn: of thousands, the short and strong ones. */
export const linesDrawn = (seen: SeenMap): { drawn: number; of: number } => {
  const most = linesOf(seen).most;
  const rows = [...linesOn(seen.lines, seen.at)].map(({ row }) => row);
  return { drawn: rows.filter((row) => row < most).length, of: rows.length };
};

/** As layers.ts decides at rest. */
const linesOf = ({ at, area, ink }: SeenMap) => {
  const sight = { ...at, ...(area === undefined ? {} : { area }) };
  return {
    finesse: lineFinesse(Math.min(INK_AT_REST, inkOnScreen(ink, sight)), at.width),
    most: linesWithin(ink, sight, INK_AT_REST, LEAST_LINES),
  };
};

export const drawMap = (pen: Pen, seen: SeenMap): void => {
  const { scene, at, spotlight } = seen;
  const ground = GROUND.light;
  const accent = ACCENT.light;
  const look = { language: seen.language, scheme: 'light' as const, ink: INK.light, ground };
  pen.fillStyle = ground;
  pen.beginPath();
  pen.rect(0, 0, at.width, at.height);
  pen.fill();

  const { finesse, most } = linesOf(seen);
  const sheet = { context: pen, scene, at, look };
  const grouping = { scheme: look.scheme, hovered: undefined };
  pen.save();
  if (spotlight) pen.globalAlpha = FADED;
  paintHaze(sheet, look.scheme);
  paintBelow(sheet, grouping);
  paintArcs(sheet, arcsOf(scene));
  drawLines(pen, seen.lines, at, most, { finesse, ground });
  drawMarks(pen, scene.marks, at, accent);
  paintAbove(sheet, grouping);
  pen.restore();

  if (spotlight) {
    const { rows, haloed } = spotlight;
    drawLines(pen, seen.spotLines, at, seen.spotLines.count, { finesse: BOLD, ground });
    drawMarks(pen, seen.spotMarks, at, accent);
    paintArcs(sheet, arcsOut(scene));
    writeNotes(sheet);
    writeOpen(sheet, rows);
    writePins(sheet, rows);
    seen.labels.drawSome(pen, scene, at, look, rows, haloed.size);
    writeNumbers(sheet, rows);
    writeSteps(sheet);
    return;
  }
  writeOpen(sheet);
  writePins(sheet);
  seen.labels.draw(pen, scene, at, look, false);
  paintNames(sheet);
  writeNumbers(sheet, scene.rings?.now ?? []);
  writeSums(sheet);
};

/** A picture of the map with nothing around it, for a page that says the rest. */
export const mapAlone = (seen: SeenMap, title: string): Picture => {
  const { width, height } = seen.at;
  const draw = (pen: Pen) => drawMap(pen, seen);
  return { title, width, height, ground: GROUND.light, parts: [{ x: 0, y: 0, width, height, draw }] };
};
