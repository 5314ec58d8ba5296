/** The period of which changes of links are told: as it was asked for, and checked. */
import { Invalid } from '../errors.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { monthsBefore } from './ties-over-time.ts';

export type PeriodAsked = {
  from?: string | null | undefined;
  to?: string | null | undefined;
  silentMonths?: number | null | undefined;
};

/** First and last day (ISO 8601), and after how many months without news a link is told as silent. */
export type Period = { from: string; to: string; silentMonths: number };

const USUAL_MONTHS = 12;
const MOST_MONTHS = 120;

/** The last twelve months unless told. Throws `Invalid` with the field that is wrong. */
export function periodOf({ from, to, silentMonths }: PeriodAsked, today: string): Period {
  const last = to ?? today;
  const first = from ?? monthsBefore(last, USUAL_MONTHS);
  const months = silentMonths ?? USUAL_MONTHS;
  if (last > today)
    throw new Invalid(sentence('influence.toCome'), [complaint('to', 'influence.toComeWanted')]);
  if (first >= last)
    throw new Invalid(sentence('influence.backwards'), [complaint('from', 'influence.backwardsWanted')]);
  if (!Number.isInteger(months) || months < 1 || months > MOST_MONTHS)
    throw new Invalid(sentence('influence.months', { most: MOST_MONTHS }), [
      complaint('silentMonths', 'influence.months', { most: MOST_MONTHS }),
    ]);
  return { from: first, to: last, silentMonths: months };
}
