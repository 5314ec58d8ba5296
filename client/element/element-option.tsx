import { Combobox, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../language/i18n.ts';
import { nameIn } from '../language/language.ts';
import type { FoundElement } from './element.documents.ts';
import style from './element-option.module.css';
import type { ElementSearch } from './element-search.ts';
import { SectorIcon } from './sector.tsx';
import { useWaitingWords } from './waiting-words.ts';

/** One answer of a search: the name, then what it is. */
export function ElementOption({ element }: { element: FoundElement }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const about =
    element.__typename === 'Mission'
      ? `${t('kind.MISSION')} · #${element.hashtag}`
      : [t(`kind.${element.kind}`), element.sector && t(`sector.${element.sector}`)]
          .filter(Boolean)
          .join(' · ');
  return (
    <Combobox.Option value={element.id} className={style.option ?? ''}>
      <Text component="span" size="sm" fw={500} display="block">
        {nameIn(language, element)}
      </Text>
      <span className={style.about}>
        {element.__typename === 'Stakeholder' && element.sector && (
          <SectorIcon sector={element.sector} size={14} />
        )}
        {about}
      </span>
    </Combobox.Option>
  );
}

/** What a search has to say when it shows no options. */
export function SearchMessage({ search }: { search: ElementSearch }) {
  const { t } = useTranslation();
  const waiting = useWaitingWords();
  if (search.failure) return <Combobox.Empty>{t(`failure.${search.failure.code}`)}</Combobox.Empty>;
  if (search.found.length > 0) return null;
  return (
    <Combobox.Empty>{search.answered && !search.searching ? t('search.nothing') : waiting}</Combobox.Empty>
  );
}
