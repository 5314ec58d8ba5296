// What the map can show of what is open: needs, offers, vacant seats, and with whom. Pure.
import type { Visible } from './filter.ts';

export const OPEN_KINDS = ['needs', 'offers', 'seats'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** How many are open with each row, of the kinds that are shown: the same object as long as nothing changes. */
export type OpenMarks = { readonly [Kind in OpenKind]?: ReadonlyMap<number, number> };

/** How many of what is open there are with the elements that are shown. */
export const countOpen = (marks: ReadonlyMap<number, number>, { nodes }: Visible): number => {
  let count = 0;
  for (const [row, each] of marks) if (nodes[row] === 1) count += each;
  return count;
};
