import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { dateIn, nameIn } from '../language/language.ts';
import type { AnsweredLink } from './interdependency.documents.ts';
import { endOf } from './link-status.ts';
import style from './status-history.module.css';
import { typeSeen } from './type-words.ts';

/** What each side says of a link, in its own words, and who has not answered. */
export function SaidBySides({ link }: { link: AnsweredLink }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const open = link.waitsFor.flatMap((id) => endOf(id, link) ?? []);
  return (
    <section aria-label={t('sides.title')}>
      <h3 className={style.title}>{t('sides.title')}</h3>
      <Text size="sm" mb={8}>
        {summaryOf(link) === 'BOTH' && t('sides.both')}
        {summaryOf(link) === 'WAITS' && t('sides.waits', { names: open.map((end) => nameIn(language, end)) })}
        {summaryOf(link) === 'OPEN' && t('sides.open')}
        {summaryOf(link) === 'DISPUTED' && t('sides.disputed')}
      </Text>
      <ul className={style.steps}>
        {link.declarations.map((said) => (
          <SideSays key={said.side ?? ''} {...{ said, link }} />
        ))}
      </ul>
    </section>
  );
}

/** Where the two sides stand. */
export function summaryOf({ status, waitsFor }: Pick<AnsweredLink, 'status' | 'waitsFor'>) {
  if (status === 'CONFIRMED') return 'BOTH';
  if (waitsFor.length > 0) return 'WAITS';
  if (status === 'DISPUTED') return 'DISPUTED';
  return status === 'DECLARED' ? 'OPEN' : 'ENDED';
}

type SideProps = { said: AnsweredLink['declarations'][number]; link: AnsweredLink };

function SideSays({ said, link }: SideProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const side = endOf(said.side, link);
  const who = side ? nameIn(language, side) : t('interdependency.facilitator');
  return (
    <li className={style.step}>
      <time dateTime={said.on} className={style.day}>
        {dateIn(language, said.on)}
      </time>
      <div>
        {t(`sides.says.${said.says}`, { who })}
        {said.type && <TermsSaid {...{ said, link }} />}
        {said.note && <span className={style.note}>{t('statusHistory.note', { note: said.note })}</span>}
        {side && said.isByFacilitator && (
          <Text component="span" size="xs" c="dimmed" display="block">
            {t('sides.byFacilitator')}
          </Text>
        )}
      </div>
    </li>
  );
}

/** What the link is in the words of a side: "Library · Funds · Hospital, strong". */
export function TermsSaid({ said, link }: SideProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!said.type) return null;
  const [from, to] = said.from === link.to.id ? [link.to, link.from] : [link.from, link.to];
  const way = said.direction === 'DIRECTED' ? 'out' : 'both';
  const strength = said.strength ? t(`strength.${said.strength as 1 | 2 | 3 | 4 | 5}`) : '';
  return (
    <Text component="span" size="sm" c="dimmed" display="block">
      {nameIn(language, from)} · {typeSeen(t, language, said.type, way)} · {nameIn(language, to)}
      {strength && ` · ${strength}`}
    </Text>
  );
}
