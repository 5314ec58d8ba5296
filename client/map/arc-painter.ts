// Draws arcs: solid, dashed, or the round dots of a question, which no link has.
import { type PlacedArc, type Point, placeArcs } from './arc-places.ts';
import { type Arc, type ArcLook, type ArcTone, clearnessOf, widthOf } from './arcs.ts';
import { FAMILY, type Sheet } from './label-text.ts';
import { ACCENT, GROUND, INK, type Scheme } from './palette.ts';
import type { Pen } from './pen.ts';

/** Each stands out 3:1 or more from its ground. */
export const ARC_COLOURS: Record<ArcTone, Record<Scheme, string>> = {
  green: { light: '#00805E', dark: '#2DBE93' },
  accent: ACCENT,
  ink: INK,
};

/** Arcs shorter than this, in pixels, have no room for what is in their middle. */
const LEAST_LENGTH = 44;

/** Draws those that are seen, and answers with where they lie. */
export const paintArcs = (sheet: Sheet, arcs: readonly Arc[] = []): PlacedArc[] => {
  const { context, scene, at, look } = sheet;
  const placed = placeArcs(scene, at, arcs);
  // What stands out lies above the others.
  placed.sort((one, other) => Number(one.arc.isOut ?? false) - Number(other.arc.isOut ?? false));
  for (const each of placed) drawArc(context, each, each.arc, look.scheme);
  for (const { arc, middle, from, to } of placed) {
    const isLong = Math.hypot(to[0] - from[0], to[1] - from[1]) >= LEAST_LENGTH;
    if (arc.label && isLong) drawLabel(context, middle, arc, look.scheme);
  }
  return placed;
};

type Bent = { from: Point; by: Point; to: Point };

/** One arc, or a small piece of one for a legend. */
export const drawArc = (pen: Pen, bent: Bent, look: ArcLook & { isOut?: boolean }, scheme: Scheme): void => {
  const width = widthOf(look);
  pen.save();
  pen.lineCap = 'round';
  if (look.isOut) {
    // A halo of the ground, so that it stands clear of what it crosses.
    pen.strokeStyle = GROUND[scheme];
    pen.globalAlpha *= 0.8;
    pen.lineWidth = width + 4;
    trace(pen, bent);
    pen.globalAlpha /= 0.8;
  }
  pen.strokeStyle = ARC_COLOURS[look.tone][scheme];
  pen.lineWidth = look.line === 'dotted' ? 2.4 : width;
  if (!look.isOut && look.line !== 'dotted') pen.globalAlpha *= clearnessOf(look);
  if (look.line === 'dotted') pen.setLineDash([0.1, 6]);
  if (look.line === 'dashed') pen.setLineDash([width * 1.6 + 3, width + 5]);
  trace(pen, bent);
  pen.setLineDash([]);
  pen.restore();
};

const trace = (pen: Pen, { from, by, to }: Bent): void => {
  pen.beginPath();
  pen.moveTo(...from);
  pen.quadraticCurveTo(...by, ...to);
  pen.stroke();
};

/** What is in the middle: a number is framed, a question mark is not. */
const drawLabel = (pen: Pen, [x, y]: Point, { label = '', tone, line }: Arc, scheme: Scheme): void => {
  pen.save();
  pen.fillStyle = GROUND[scheme];
  pen.beginPath();
  pen.arc(x, y, 9, 0, 2 * Math.PI);
  pen.fill();
  if (line !== 'dotted') {
    pen.strokeStyle = ARC_COLOURS[tone][scheme];
    pen.lineWidth = 1.5;
    pen.stroke();
  }
  pen.fillStyle = INK[scheme];
  pen.font = `700 12px ${FAMILY}`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(label, x, y + 0.5);
  pen.restore();
};
