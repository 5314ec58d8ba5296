/** How it has moved, in English and French. */
import { fill } from '../language/findings.ts';
import type { Language, Words } from '../language/language.ts';
import type { ProgressPoint } from './progress.ts';

const CAME: Words = {
  en: '{reached#stakeholder|stakeholders} reached and {filled#seat|seats} filled this month.',
  fr: 'Ce mois-ci : {reached#partie prenante jointe|parties prenantes jointes}, {filled#siège pourvu|sièges pourvus}.',
};
const MOVED: Record<'more' | 'fewer' | 'same' | 'first', Words> = {
  more: {
    en: 'At the least {missing} are still missing, {by} more than at the end of last month: new names make room for more.',
    fr: 'Il en manque au moins {missing}, {by} de plus qu’à la fin du mois dernier : de nouveaux noms en laissent supposer d’autres.',
  },
  fewer: {
    en: 'At the least {missing} are still missing, {by} fewer than at the end of last month.',
    fr: 'Il en manque au moins {missing}, {by} de moins qu’à la fin du mois dernier.',
  },
  same: {
    en: 'At the least {missing} are still missing, as many as at the end of last month.',
    fr: 'Il en manque au moins {missing}, autant qu’à la fin du mois dernier.',
  },
  first: { en: 'At the least {missing} are still missing.', fr: 'Il en manque au moins {missing}.' },
};

/** What came this month; of the estimate nothing where there is none, or where it is thin. Empty where nobody was named. */
export function progressText(points: readonly ProgressPoint[], language: Language): string {
  const now = points.at(-1);
  if (!now) return '';
  const came = fill(CAME[language], { reached: now.reached, filled: now.seatsFilled }, language);
  if (now.missingAtLeast === null || now.isThin) return came;
  const before = points.at(-2)?.missingAtLeast ?? undefined;
  const by = before === undefined ? 0 : now.missingAtLeast - before;
  const how = before === undefined ? 'first' : by > 0 ? 'more' : by < 0 ? 'fewer' : 'same';
  const moved = fill(MOVED[how][language], { missing: now.missingAtLeast, by: Math.abs(by) }, language);
  return `${came} ${moved}`;
}
