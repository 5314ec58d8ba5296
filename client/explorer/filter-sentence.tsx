import { Button, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SectorIcon } from '../element/sector.tsx';
import { typeName } from '../interdependency/type-words.ts';
import { useLanguage } from '../language/i18n.ts';
import { listIn } from '../language/language.ts';
import { countValues, type MapFilter } from '../map/filter.ts';
import type { MapData } from '../map/map-data.ts';
import { SECTORS } from '../map/palette.ts';
import { placeChoices } from '../place/place-choices.ts';
import { type Choice, ChoiceList } from '../ui/choice-list.tsx';
import style from './filter-sentence.module.css';

type Props = { data: MapData; filter: MapFilter; onFilter(filter: MapFilter): void };

const KINDS = ['INSTITUTION', 'INDIVIDUAL', 'MISSION'] as const;
const STATUSES = ['REGISTERED', 'LISTED', 'NOMINATED'] as const;
const LINK_STATUSES = ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'] as const;

/** What the map shows, as a sentence whose parts open into choices. */
export function FilterSentence({ data, filter, onFilter }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const parts = useParts(data, filter);
  const narrowed = Object.keys(filter).length > 0;
  const wordsOf = (list: keyof MapFilter, choices: readonly Choice[]) => {
    const chosen = choices.filter((choice) => filter[list]?.includes(choice.value));
    if (chosen.length === 0) return t(`filter.any.${list}`);
    return listIn(
      language,
      chosen.map((choice) => inSentence(choice.label, list)),
      'disjunction',
    );
  };
  return (
    <div>
      <Text component="div" className={style.sentence ?? ''}>
        {parts
          .filter(({ choices }) => choices.length > 0)
          .map(({ list, before, choices }) => (
            <span key={list}>
              {before.startsWith(',') ? before : ` ${before}`}{' '}
              <ChoiceList
                label={t(`filter.label.${list}`)}
                words={wordsOf(list, choices)}
                choices={choices}
                chosen={filter[list] ?? []}
                onChoose={(values) => onFilter(withList(filter, list, values))}
              />
            </span>
          ))}
        .
      </Text>
      {narrowed && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => onFilter({})}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

/** Names of places keep their capitals in the middle of a sentence; words do not. */
function inSentence(label: string, list: keyof MapFilter): string {
  return list === 'places' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

function withList(filter: MapFilter, list: keyof MapFilter, values: string[]): MapFilter {
  const { [list]: _, ...others } = filter;
  return values.length > 0 ? { ...others, [list]: values } : others;
}

type Part = { list: keyof MapFilter; before: string; choices: Choice[] };

/** The parts of the sentence in order, each with how many it would leave. */
function useParts(data: MapData, filter: MapFilter): Part[] {
  const { t } = useTranslation();
  const language = useLanguage();
  const counts = useMemo(() => countValues(data, filter), [data, filter]);
  const choices = (
    list: Exclude<keyof MapFilter, 'places'>,
    values: readonly string[],
    label: (value: string) => string,
  ) => values.map((value) => ({ value, label: label(value), count: counts[list][value] ?? 0 }));
  const { places, linkTypes } = data.header;
  const types = new Map(linkTypes.map((type) => [type.key, typeName(t, language, type)]));
  const sectors = choices('sectors', SECTORS, (sector) => t(`sector.${sector}`));
  return [
    {
      list: 'kinds',
      before: t('filter.show'),
      choices: choices('kinds', KINDS, (kind) => t(`kindMany.${kind}`)),
    },
    {
      list: 'sectors',
      before: t('filter.in'),
      choices: sectors.map((sector) => ({ ...sector, icon: <SectorIcon sector={sector.value} size={16} /> })),
    },
    {
      list: 'statuses',
      before: t('filter.being'),
      choices: choices('statuses', STATUSES, (status) => t(`status.${status}`)),
    },
    { list: 'places', before: t('filter.at'), choices: placeChoices(places, language, counts.places) },
    {
      list: 'linkTypes',
      before: t('filter.linkedBy'),
      choices: choices('linkTypes', [...types.keys()], (key) => types.get(key) ?? key),
    },
    {
      list: 'linkStatuses',
      before: t('filter.being'),
      choices: choices('linkStatuses', LINK_STATUSES, (status) => t(`linkStatus.${status}`)),
    },
  ];
}
