// Draws groups: soft contours and summed links below the lines of the map, discs and names above them.
import type { Circle } from './group-layout.ts';
import { bySize, type Disc, discOf, type GroupName, placeGroupNames } from './group-names.ts';
import type { Bundle, Grouped } from './grouped.ts';
import { FONTS, LINE, type Sheet } from './label-text.ts';
import {
  ACCENT,
  GROUND,
  INK,
  kindColour,
  mix,
  outlineOf,
  type Rgb,
  type Scheme,
  sectorColour,
  toCss,
  toRgb,
} from './palette.ts';
import type { Pen } from './pen.ts';

export type GroupLook = { scheme: Scheme; hovered: number | undefined };

/** The widest line between two groups: in pixels, and in parts of a disc, so that on a phone lines do not fill the map. */
const WIDEST = 14;
const WIDEST_PART = 0.25;

/** Contours of open groups and lines between closed ones. */
export const paintBelow = (sheet: Sheet, { scheme, hovered }: GroupLook): void => {
  const { context, scene, at } = sheet;
  const { grouped } = scene;
  if (!grouped) return;
  for (const group of bySize(grouped)) {
    if (grouped.isOpen[group] !== 1) continue;
    const colour = colourOf(grouped, group, scheme);
    trace(context, discOf(circleOf(grouped, group), at, true));
    context.fillStyle = toCss(mix(colour, toRgb(GROUND[scheme]), 0.9));
    context.fill();
    context.lineWidth = 1.2;
    context.strokeStyle = toCss(mix(colour, toRgb(GROUND[scheme]), 0.45));
    context.stroke();
  }
  paintBundles(sheet, grouped, scheme, hovered);
};

const paintBundles = (
  { context, at }: Sheet,
  grouped: Grouped,
  scheme: Scheme,
  hovered: number | undefined,
): void => {
  const most = grouped.bundles.at(-1)?.count ?? 1;
  const largest = Math.max(...grouped.arrangement.circles.map(({ radius }) => radius)) * at.pixels;
  const widest = Math.min(WIDEST, largest * WIDEST_PART);
  const ground = toRgb(GROUND[scheme]);
  const faint = toCss(mix(toRgb(INK[scheme]), ground, 0.78));
  const clear = toCss(mix(toRgb(ACCENT[scheme]), ground, 0.2));
  for (const bundle of grouped.bundles) {
    const isLit = bundle.from === hovered || bundle.to === hovered;
    const [from, to] = [discAt(grouped, bundle.from, at), discAt(grouped, bundle.to, at)];
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.lineWidth = Math.max(1, (widest * bundle.count) / most);
    context.strokeStyle = isLit ? clear : faint;
    context.stroke();
  }
};

/** Discs of closed groups. */
export const paintAbove = (sheet: Sheet, look: GroupLook): void => {
  const { context, scene, at } = sheet;
  const { grouped } = scene;
  if (!grouped) return;
  const ground = toRgb(GROUND[look.scheme]);
  for (const group of bySize(grouped)) {
    if (grouped.isOpen[group] === 1) continue;
    const colour = colourOf(grouped, group, look.scheme);
    const disc = discAt(grouped, group, at);
    trace(context, disc);
    context.fillStyle = toCss(mix(colour, ground, 0.68));
    context.fill();
    context.lineWidth = 2;
    context.strokeStyle = toCss(outlineOf(colour, look.scheme));
    context.stroke();
    if (group !== look.hovered) continue;
    trace(context, { ...disc, radius: disc.radius + 5 });
    context.lineWidth = 3;
    context.strokeStyle = ACCENT[look.scheme];
    context.stroke();
  }
  if (look.hovered !== undefined) writeSums(sheet, grouped, look.hovered);
};

/** The names of all groups, as far as there is room: answers with where they stand. */
export const paintNames = (sheet: Sheet): GroupName[] => {
  const names = placeGroupNames(sheet);
  for (const name of names) writeName(sheet, name);
  return names;
};

/** On the lines of one group: how many links each stands for. */
const writeSums = (sheet: Sheet, grouped: Grouped, hovered: number): void => {
  const { context, at, look } = sheet;
  const format = new Intl.NumberFormat(look.language);
  context.font = FONTS.tag;
  for (const bundle of grouped.bundles) {
    const other = otherOf(bundle, hovered);
    if (other === undefined) continue;
    const [from, to] = [discAt(grouped, hovered, at), discAt(grouped, other, at)];
    const away = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    // In the middle of what is seen of the line.
    const part = (from.radius + (away - from.radius - to.radius) / 2) / away;
    const text = format.format(bundle.count);
    const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
    writeLine(sheet, text, x - context.measureText(text).width / 2, y + 4);
  }
};

const otherOf = ({ from, to }: Bundle, group: number): number | undefined =>
  from === group ? to : to === group ? from : undefined;

const writeName = (sheet: Sheet, { lines, box }: GroupName): void => {
  const { context } = sheet;
  context.font = FONTS.strong;
  lines.forEach((line, i) => {
    const x = (box.left + box.right - context.measureText(line).width) / 2;
    writeLine(sheet, line, Math.round(x), Math.round(box.top + i * LINE + LINE * 0.8));
  });
};

const writeLine = ({ context, look }: Sheet, text: string, x: number, y: number): void => {
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = look.ground;
  context.fillStyle = look.ink;
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
};

const circleOf = (grouped: Grouped, group: number) => grouped.arrangement.circles[group] as Circle;

const discAt = (grouped: Grouped, group: number, at: Sheet['at']): Disc =>
  discOf(circleOf(grouped, group), at, grouped.isOpen[group] === 1);

const trace = (context: Pen, { x, y, radius }: Disc): void => {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
};

/** Sectors and kinds keep their colours; other groups are told apart by their names. */
const colourOf = ({ partition: { by, keys } }: Grouped, group: number, scheme: Scheme): Rgb => {
  const key = keys[group] ?? '';
  if (key === 'MISSION' || by === 'kind') return toRgb(kindColour(key, scheme));
  return toRgb(by === 'sector' ? sectorColour(key, scheme) : kindColour('MISSION', scheme));
};

/** The group under a point of the screen: the disc of a closed one, or the name of an open one. */
export const groupAt = (
  grouped: Grouped,
  at: Sheet['at'],
  names: readonly GroupName[],
  x: number,
  y: number,
): number | undefined => {
  for (const { group, box } of names) {
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return group;
  }
  for (const group of bySize(grouped)) {
    if (grouped.isOpen[group] === 1) continue;
    const disc = discAt(grouped, group, at);
    if (Math.hypot(x - disc.x, y - disc.y) <= disc.radius) return group;
  }
  return undefined;
};
