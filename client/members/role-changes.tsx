import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import type { Coming } from './members.documents.ts';
import style from './people.module.css';
import { PersonRow, PersonRows } from './person-row.tsx';

/** Who was given which role by whom. */
export function RoleChanges({ changes }: { changes: Coming['roleChanges'] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <details className={style.changes}>
      <summary>{t('people.changes')}</summary>
      <PersonRows title={t('people.changes')}>
        {changes.map(({ at, how, by, whom, before, after }) => {
          const facts = {
            whom: whom ?? t('people.gone'),
            before: before ? t(`people.role.${before}`) : '',
            after: after ? t(`people.role.${after}`) : '',
          };
          return (
            <PersonRow
              key={`${at} ${whom} ${how}`}
              who={t(`people.how.${how}`, facts)}
              lines={[`${day.format(new Date(at))} · ${by ?? t('people.gone')}`]}
            />
          );
        })}
      </PersonRows>
    </details>
  );
}
