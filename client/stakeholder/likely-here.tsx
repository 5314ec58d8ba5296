import { Anchor, Text } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useElementSearch } from '../element/element-search.ts';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import { isMeant } from '../language/meant.ts';
import style from './duplicate-list.module.css';

/** Fewer letters begin too many names. */
const LEAST = 3;
const MOST = 3;

/** Who is here already by much the same name, told while it is typed: the server looks closer when it is saved. */
export function LikelyHere({ ecosystem, name }: { ecosystem: string; name: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const typed = name.trim();
  const { found } = useElementSearch(ecosystem, typed.length < LEAST ? '' : typed);
  const alike = found
    .filter(({ __typename }) => __typename === 'Stakeholder')
    .filter((each) =>
      [each.name, each.nameFr].some((known) => known && (isMeant(typed, known) || isMeant(known, typed))),
    )
    .slice(0, MOST);
  return (
    <output aria-live="polite">
      {alike.map((each) => (
        <Text key={each.id} size="sm">
          {t('alike.here', { name: nameIn(language, each) })}{' '}
          <Anchor
            href={`/${ecosystem}?at=${encodeURIComponent(each.id)}`}
            target="_blank"
            size="sm"
            className={style.open ?? ''}
            aria-label={t('alike.openNamed', { name: nameIn(language, each) })}
          >
            {t('alike.open')}
            <IconExternalLink aria-hidden size={14} />
          </Anchor>
        </Text>
      ))}
    </output>
  );
}
