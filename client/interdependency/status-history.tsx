import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, nameIn } from '../language/language.ts';
import type { Interdependency } from './interdependency.documents.ts';
import { endOf } from './link-status.ts';
import style from './status-history.module.css';

/** How the status of a link came about: each step with its day, who said so and why. */
export function StatusHistory({ link }: { link: Interdependency }) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (link.statusChanges.length === 0) return null;
  return (
    <details className={style.history ?? ''}>
      <summary>{t('statusHistory.title')}</summary>
      <ol className={style.steps}>
        {link.statusChanges.map(({ status, on, by, side, note }, at) => {
          const end = endOf(side, link);
          const who = end ? nameIn(language, end) : t('interdependency.facilitator');
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end.
            <li key={at} className={style.step}>
              <time dateTime={on} className={style.day}>
                {dateIn(language, on)}
              </time>
              <div>
                {t(`statusHistory.${status}`, { who })}
                {note && <span className={style.note}>{t('statusHistory.note', { note })}</span>}
                <Text component="span" size="xs" c="dimmed" display="block">
                  {t('statusHistory.by', { by })}
                </Text>
              </div>
            </li>
          );
        })}
      </ol>
    </details>
  );
}
