import { dayOf, type Language } from '../language/language.ts';

const STEPS = [
  ['second', 60],
  ['minute', 60],
  ['hour', 24],
  ['day', 7],
  ['week', 4.35],
  ['month', 12],
] as const;

/** How long ago, in the largest unit that fits: "3 minutes ago". */
export function agoIn(language: Language, instant: string, now: number): string {
  const format = new Intl.RelativeTimeFormat(`${language}-CA`, { numeric: 'auto' });
  let amount = Math.min(0, (new Date(instant).getTime() - now) / 1000);
  for (const [unit, size] of STEPS) {
    if (Math.round(Math.abs(amount)) < size) return format.format(Math.round(amount), unit);
    amount /= size;
  }
  return format.format(Math.round(amount), 'year');
}

/** The exact moment, in the reader's own time. */
export function momentIn(language: Language, instant: string): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'medium', timeStyle: 'short' });
  return dayOf(language, format.format(new Date(instant)));
}

/** A calendar day in full: "3 March 2026". */
export function dayIn(language: Language, day: string): string {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  return dayOf(language, format.format(new Date(day)));
}
