// Days as the map counts them.

/** A day as a number that is greater the later it is: 2026-11-21 is 20261121. */
export const dayNumber = (day: string): number => Number(day.replaceAll('-', ''));

/** Today, as the server counts days. */
export const today = (): string => new Date().toISOString().slice(0, 10);
