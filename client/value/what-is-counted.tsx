import { Text } from '@mantine/core';
import { listIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import type { Grouping, Results } from './value.documents.ts';
import style from './value.module.css';

/** What the sums are of, what they leave out, who received nothing and which groups gave nothing. */
export function WhatIsCounted({ found, by }: { found: Results; by: Grouping }) {
  const { t, language } = useWords();
  const { total, outside, missions, groups } = found;
  const without = missions.filter(({ received }) => received.contributions === 0);
  const silent = groups.filter(({ gave }) => gave.contributions === 0);
  const names = (words: readonly string[]) => listIn(language, words, 'conjunction');
  const partly = groups.flatMap(({ id, label, gave }) => {
    const left = missions.filter(
      ({ received, cells }) => received.contributions > 0 && !cells.some(({ group }) => group === id),
    );
    return gave.contributions > 0 && left.length > 0
      ? [t('value.notTo', { group: label, missions: names(left.map(({ name }) => name)) })]
      : [];
  });
  return (
    <ul className={style.notes}>
      {without.length > 0 && (
        <li>
          {t('value.without', { count: without.length, names: names(without.map(({ name }) => name)) })}
        </li>
      )}
      {silent.length > 0 && (
        <li>{t('value.silent', { count: silent.length, names: names(silent.map(({ label }) => label)) })}</li>
      )}
      {partly.map((each) => (
        <li key={each}>{each}</li>
      ))}
      {total.contributions > 0 && (
        <li>
          {t('value.counted')} {by === 'COMMUNITY' && t('value.several')}
        </li>
      )}
      {outside > 0 && <li>{t('value.outside', { count: outside })}</li>}
      {total.unmeasured > 0 && <li>{t('value.unmeasured', { count: total.unmeasured })}</li>}
      {total.contributions > total.vouched && (
        <li>{t('value.unvouched', { count: total.contributions - total.vouched })}</li>
      )}
      {found.missionTotal > missions.length && (
        <li>
          <Text component="span" size="sm">
            {t('value.more', { count: missions.length })}
          </Text>
        </li>
      )}
    </ul>
  );
}
