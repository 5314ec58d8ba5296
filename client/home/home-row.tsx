/** What stands below one of the reader's ecosystems: what waits for them there, and what is new. */
import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { HomeEcosystem } from './home.documents.ts';
import style from './home-row.module.css';
import { newsLines, type Thing } from './what-waits.ts';

/** Each thing, as a link to where it is done. */
export function WaitingIn({ home, things }: { home: HomeEcosystem; things: readonly Thing[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ecosystem, needs } = home;
  if (things.length + needs.length === 0) return null;
  const params = { slug: ecosystem.address };
  return (
    <ul className={style.things} aria-label={t('home.waitsIn', { name: nameIn(language, ecosystem) })}>
      {things.map(({ name, words, panel }) => (
        <li key={name}>
          <Link to="/$slug" params={params} search={{ panel }}>
            {words}
          </Link>
        </li>
      ))}
      {needs.length > 0 && (
        <li>
          {t('home.needs', { count: needs.length })}
          <ul className={style.needs}>
            {needs.map(({ id, name, by, resource }) => (
              <li key={id}>
                <Link to="/$slug" params={params} search={{ at: by.id }}>
                  {t('home.neededBy', {
                    what: name ?? nameIn(language, resource),
                    name: nameIn(language, by),
                  })}
                </Link>
              </li>
            ))}
          </ul>
        </li>
      )}
    </ul>
  );
}

/** What changed since the reader had its map open. */
export function NewsOf({ home }: { home: HomeEcosystem }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ecosystem, news, isNew, hasMoreNews } = home;
  if (isNew)
    return (
      <Text size="sm" c="dimmed">
        {t('home.unseen')}
      </Text>
    );
  const lines = newsLines(t, news);
  if (lines.length === 0) return null;
  return (
    <div className={style.news}>
      <Text size="sm" c="dimmed">
        {t('home.sinceVisit')}
      </Text>
      <ul aria-label={t('home.newsOf', { name: nameIn(language, ecosystem) })}>
        {lines.map(({ way, parts }) => (
          <li key={way}>
            {t(`home.way.${way}`)}{' '}
            {parts.map(({ words, named }, at) => (
              <Fragment key={words}>
                {at > 0 && ', '}
                {words}
                {named.length > 0 && ' ('}
                {named.map((each, nth) => (
                  <Fragment key={each.id}>
                    {nth > 0 && ', '}
                    {way === 'WENT' ? (
                      nameIn(language, each)
                    ) : (
                      <Link to="/$slug" params={{ slug: ecosystem.address }} search={{ at: each.id }}>
                        {nameIn(language, each)}
                      </Link>
                    )}
                  </Fragment>
                ))}
                {named.length > 0 && ')'}
              </Fragment>
            ))}
          </li>
        ))}
        {hasMoreNews && <li>{t('home.moreNews')}</li>}
      </ul>
    </div>
  );
}
