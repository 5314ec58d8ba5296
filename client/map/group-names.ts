// What groups are called on the map, and where: in a disc that is large enough, else beside it.
import type { Circle } from './group-layout.ts';
import { DISC, type Grouped } from './grouped.ts';
import { FONTS, LINE, type Sheet } from './label-text.ts';
import { type Box, boxAt, type LabelCandidate, placeLabels, type Side, wrapName } from './labels.ts';
import type { Projection } from './projection.ts';

export type GroupName = { group: number; lines: string[]; box: Box };

/** A circle as it lies on screen, in pixels. */
export type Disc = { x: number; y: number; radius: number };

/** In its disc as long as it does not reach far beyond. */
const WITHIN: readonly Side[] = ['centre', 'below', 'above', 'right', 'left'];
const BESIDE: readonly Side[] = ['below', 'above', 'right', 'left'];
/** Above an open group, then at another edge of it. */
const OUTSIDE: readonly Side[] = ['above', 'below', 'right', 'left'];
const MOST = 80;

export const discOf = ({ x, y, radius }: Circle, at: Projection, isOpen: boolean): Disc => ({
  x: at.left + x * at.pixels,
  y: at.top - y * at.pixels,
  radius: radius * at.pixels * (isOpen ? 1 : DISC),
});

/** The names that find room, those of the largest groups first: with how many belong to them. */
export const placeGroupNames = (sheet: Sheet): GroupName[] => {
  const { scene, at, context, look } = sheet;
  const { grouped } = scene;
  if (!grouped) return [];
  const texts = new Map<number, string[]>();
  context.font = FONTS.strong;
  const candidates = bySize(grouped).map((group): LabelCandidate => {
    const isOpen = grouped.isOpen[group] === 1;
    const disc = discOf(grouped.arrangement.circles[group] as Circle, at, isOpen);
    const lines = linesOf(grouped, group, sheet, disc);
    texts.set(group, lines);
    const width = Math.max(...lines.map((line) => context.measureText(line).width)) + 8;
    const height = lines.length * LINE + 2;
    const fits = !isOpen && Math.hypot(width, height) <= disc.radius * 2;
    const isNearlyIn = width <= disc.radius * 2.8 && height <= disc.radius * 2;
    return {
      ...{ row: group, ...disc, width, height, forced: fits },
      sides: fits ? ['centre'] : isOpen ? OUTSIDE : isNearlyIn ? WITHIN : BESIDE,
    };
  });
  const byRow = new Map(candidates.map((candidate) => [candidate.row, candidate]));
  // Discs do not lie under names; the circle of an open group may.
  const discs = candidates
    .filter(({ row }) => grouped.isOpen[row] !== 1)
    .map(({ x, y, radius }) => ({ x, y, radius, weight: 0.9 }));
  // Where a name cut by the edge of the screen would read as another one, or lie under the legend.
  const ground = {
    within: { left: 2, top: 2, right: at.width - 2, bottom: at.height - 2 },
    taken: look.covers ?? [],
  };
  return placeLabels(candidates, discs, MOST, ground).map(({ row, side }) => ({
    group: row,
    lines: texts.get(row) as string[],
    box: boxAt(byRow.get(row) as LabelCandidate, side),
  }));
};

/** Groups of which a filter leaves any, the largest first. */
export const bySize = ({ counts }: Grouped): number[] =>
  [...counts.keys()]
    .filter((group) => (counts[group] as number) > 0)
    .sort((one, other) => (counts[other] as number) - (counts[one] as number) || one - other);

/** The name on a few lines, and the number: of an open group beside the name, with the sign that closes it. */
const linesOf = (grouped: Grouped, group: number, { look }: Sheet, { radius }: Disc): string[] => {
  const count = new Intl.NumberFormat(look.language).format(grouped.counts[group] as number);
  const name = grouped.names[group] ?? '';
  if (grouped.isOpen[group] === 1) return [`− ${wrapName(name, 40)[0]} · ${count}`];
  // Some seven pixels a letter.
  return [...wrapName(name, Math.min(24, Math.max(12, Math.floor((radius * 1.7) / 7)))), count];
};
