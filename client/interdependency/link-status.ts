// Who says something of a link, and when.

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

/** A day as a date field takes it: the reader's own, not the one in Greenwich. */
export function dayOf(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
