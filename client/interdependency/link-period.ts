/** When a link holds, in words: its days, and whether they are over or still to come. */

import { dateIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import type { Interdependency } from './interdependency.documents.ts';

type Period = Pick<Interdependency, 'since' | 'until'>;

/** `today` is a day, ISO 8601; undefined for a link of which no day is known. */
export function periodWords(
  { since, until }: Period,
  today: string,
  { t, language }: Words,
): string | undefined {
  const on = (day: string) => dateIn(language, day);
  const days =
    since && until
      ? t('interdependency.period', { since: on(since), until: on(until) })
      : since
        ? t('record.since', { on: on(since) })
        : until
          ? t('record.untilOn', { on: on(until) })
          : undefined;
  if (days && since && since > today) return t('interdependency.toCome', { days });
  if (days && until && until < today) return t('interdependency.over', { days });
  return days;
}
