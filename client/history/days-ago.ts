/** How long ago the days are that are asked for most. */
export const AGO = ['week', 'month', 'year'] as const;
export type Ago = (typeof AGO)[number];

/** The same day of the month or year before, or the last one that it has: a month before 31 March is 28 February. */
export function dayAgo(ago: Ago, day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (ago === 'week') date.setUTCDate(date.getUTCDate() - 7);
  else {
    const wanted = date.getUTCDate();
    date.setUTCDate(1);
    date.setUTCMonth(date.getUTCMonth() - (ago === 'month' ? 1 : 12));
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(wanted, last));
  }
  return date.toISOString().slice(0, 10);
}
