import { dateIn, numberIn } from '../language/language.ts';
import type { Words } from '../language/use-words.ts';
import type { Indicator } from './indicator.documents.ts';

/** What an indicator aims at, and how far it is. */
export type Measured = Pick<
  Indicator,
  'baseline' | 'target' | 'unit' | 'latestValue' | 'latestOn' | 'progress'
>;

/** How much of the bar is filled, 0 to 1; undefined when there is nothing to fill it by. */
export function shareOf({ progress }: Pick<Measured, 'progress'>): number | undefined {
  return progress === null ? undefined : Math.min(1, Math.max(0, progress));
}

/** Where an indicator stands, in words: the last value, and how far that is on the way. */
export function progressWords(indicator: Measured, words: Words): string {
  const { t, language } = words;
  const { latestValue, latestOn, progress } = indicator;
  if (latestValue === null || latestOn === null) return t('progress.unmeasured');
  const last = t('progress.last', {
    value: valueWords(indicator, latestValue, words),
    on: dateIn(language, latestOn),
  });
  if (progress === null) return last;
  if (progress < 0) return `${last} ${t('progress.away')}`;
  if (progress >= 1) return `${last} ${t('progress.reached')}`;
  return `${last} ${t('progress.way', { share: percentIn(language, progress) })}`;
}

/** "From 10 to 40 hours", or the one of the two that is known. */
export function aimWords(indicator: Measured, words: Words): string {
  const { baseline, target } = indicator;
  const { t, language } = words;
  if (target === null)
    return baseline === null
      ? t('progress.aimless')
      : t('progress.from', { baseline: valueWords(indicator, baseline, words) });
  const aim = valueWords(indicator, target, words);
  return baseline === null
    ? t('progress.to', { target: aim })
    : t('progress.fromTo', { baseline: numberIn(language, baseline), target: aim });
}

/** A value with its unit. */
export function valueWords({ unit }: Pick<Measured, 'unit'>, value: number, { language }: Words): string {
  return `${numberIn(language, value)} ${unit}`;
}

/** Rounded down: what is not reached does not read as 100 %. */
function percentIn(language: Words['language'], share: number): string {
  const locale = language === 'fr' ? 'fr-CA' : 'en-CA';
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    Math.floor(share * 100) / 100,
  );
}
