// What a link may become, and who may say so: the server holds the same rules and refuses the rest.
import type { Interdependency } from './interdependency.documents.ts';

export type LinkStatus = Interdependency['status'];

/** A status that somebody can give to a link that is there. */
export type Saying = Exclude<LinkStatus, 'DECLARED'>;

const NEXT: Record<LinkStatus, readonly Saying[]> = {
  DECLARED: ['CONFIRMED', 'DISPUTED', 'ENDED'],
  CONFIRMED: ['DISPUTED', 'ENDED'],
  DISPUTED: ['CONFIRMED', 'ENDED'],
  ENDED: [],
};

/** What a link of this status may become. */
export function nextOf(status: LinkStatus): readonly Saying[] {
  return NEXT[status];
}

/** Who says something of a link: one of its ends, or a facilitator for both. */
export const SIDES = ['FROM', 'TO', 'FACILITATOR'] as const;
export type Side = (typeof SIDES)[number];

type Ends<End> = { from: End; to: End };

/** The id by which the server names a side; null for a facilitator. */
export function idOfSide(side: Side, { from, to }: Ends<string>): string | null {
  if (side === 'FACILITATOR') return null;
  return side === 'FROM' ? from : to;
}

/** The end that an id names; undefined for a facilitator, who has none. */
export function endOf<End extends { id: string }>(
  id: string | null | undefined,
  { from, to }: Ends<End>,
): End | undefined {
  return [from, to].find((end) => end.id === id);
}

/** The side that an id names. */
export function sideOf(id: string | null | undefined, { from, to }: Ends<{ id: string }>): Side {
  if (id === from.id) return 'FROM';
  return id === to.id ? 'TO' : 'FACILITATOR';
}

/** Who may say this of a link: nobody confirms or disputes their own declaration, and both ends may end it. */
export function sidesFor(saying: Saying, declaredBy: Side): readonly Side[] {
  if (saying === 'ENDED' || declaredBy === 'FACILITATOR') return SIDES;
  return SIDES.filter((side) => side !== declaredBy);
}

/** Who most likely says it: the end that is still to be heard; of an end, a facilitator keeps the record. */
export function likeliestSide(saying: Saying, declaredBy: Side): Side {
  if (saying === 'ENDED' || declaredBy === 'FACILITATOR') return 'FACILITATOR';
  return declaredBy === 'FROM' ? 'TO' : 'FROM';
}

/** A day as a date field takes it: the reader's own, not the one in Greenwich. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
