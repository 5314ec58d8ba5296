/** What each clause of the filter offers, how many each value stands for, and how what is chosen is said. */
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { SectorIcon } from '../element/sector.tsx';
import { typeName } from '../interdependency/type-words.ts';
import { collatorIn, dateIn, type Language, listIn, nameIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import {
  ELEMENT_CLAUSES,
  type FilterList,
  LINK_CLAUSES,
  type MapFilter,
  SEVERAL,
  type Several,
} from '../map/clauses.ts';
import { type Counts, countValues } from '../map/filter-counts.ts';
import { STRENGTHS } from '../map/filter-masks.ts';
import { DATES } from '../map/holds.ts';
import type { MapData } from '../map/map-data.ts';
import { SECTORS } from '../map/palette.ts';
import { placeChoices } from '../place/place-choices.ts';
import type { Choice } from '../ui/choice-list.tsx';

export type Clause = { list: FilterList; label: string; choices: Choice[] };

const KINDS = ['INSTITUTION', 'INDIVIDUAL', 'MISSION'] as const;
const STATUSES = ['REGISTERED', 'LISTED', 'NOMINATED'] as const;
const LINK_STATUSES = ['DECLARED', 'CONFIRMED', 'DISPUTED', 'ENDED'] as const;
/** More names than this are not said one by one. */
const MOST_NAMED = 3;

/** The clauses that this map can be narrowed by, in the order of the sentence. */
export function useClauses(data: MapData | undefined, filter: MapFilter): readonly Clause[] {
  const { t, language } = useWords();
  const counts = useMemo(() => data && countValues(data, filter), [data, filter]);
  return useMemo(
    () => (data && counts ? clausesOf(data, counts, { t, language }) : []),
    [data, counts, t, language],
  );
}

/** The clauses that a map can be narrowed by, with how many each value stands for. */
export function clausesOf(data: MapData, counts: Counts, { t, language }: Words): Clause[] {
  const choices = (list: FilterList, values: readonly string[], label: (value: string) => string) =>
    values.map((value): Choice => ({ value, label: label(value), count: counts[list][value] ?? 0 }));
  // Made once: making one takes longer than all that it compares.
  const { compare } = collatorIn(language);
  const byName = (all: Choice[]) => all.sort((one, other) => compare(one.label, other.label));
  const { places, linkTypes, tags, communities } = data.header;
  const types = new Map(linkTypes.map((type) => [type.key, typeName(t, language, type)]));
  const named = new Map(communities.map((community) => [community.id, nameIn(language, community)]));
  const has: Record<FilterList, Choice[]> = {
    kinds: choices('kinds', KINDS, (kind) => t(`kindMany.${kind}`)),
    sectors: choices('sectors', SECTORS, (sector) => t(`sector.${sector}`)).map((sector) => ({
      ...sector,
      icon: <SectorIcon sector={sector.value} size={16} />,
    })),
    statuses: choices('statuses', STATUSES, (status) => t(`status.${status}`)),
    places: placeChoices(places, language, counts.places),
    tags: mostFirst(
      data,
      choices('tags', tags, (tag) => tag),
    ),
    communities: byName(choices('communities', [...named.keys()], (id) => named.get(id) ?? id)),
    missions: byName(
      choices('missions', Object.keys(counts.missions), (id) => missionName(data, language, id)),
    ),
    linkTypes: choices('linkTypes', [...types.keys()], (key) => types.get(key) ?? key),
    linkStatuses: choices('linkStatuses', LINK_STATUSES, (status) => t(`linkStatus.${status}`)),
    strengths: choices('strengths', STRENGTHS.toReversed(), (strength) => t(`filter.strength.${strength}`)),
    dates: choices('dates', DATES, (date) => t(`filter.date.${date}`)),
  };
  return [...ELEMENT_CLAUSES, ...LINK_CLAUSES]
    .map((list) => ({ list, label: t(`filter.label.${list}`), choices: has[list] }))
    .filter((clause) => clause.choices.length > 0);
}

/** Tags that many have come first, and keep their place while the filter changes. */
function mostFirst(data: MapData, choices: Choice[]): Choice[] {
  const whole = countValues(data).tags;
  return choices.sort((one, other) => (whole[other.value] ?? 0) - (whole[one.value] ?? 0));
}

function missionName(data: MapData, language: Language, id: string): string {
  const row = data.rowOf(id);
  const hashtag = data.hashtagOf(row);
  return hashtag ? `#${hashtag}` : data.nameOf(row, language);
}

/** Whether one element can have several values of a list, so that one of them or all of them can be asked for. */
export const isSeveral = (list: FilterList): list is Several => SEVERAL.some((each) => each === list);

/** What is chosen of a clause, as it stands in a sentence; undefined where nothing is. */
export function clauseWords(
  { list, choices }: Clause,
  filter: MapFilter,
  { t, language }: Words,
): string | undefined {
  const chosen = choices.filter((choice) => filter[list]?.includes(choice.value));
  const values = chosen.map(({ value }) => value);
  const strengths = list === 'strengths' ? strengthWords(values, t, language) : undefined;
  const said = strengths && t('filter.strengthWords', { words: strengths });
  const words = said ?? namedWords(chosen, list, filter, { t, language });
  const period = list === 'dates' ? periodWords(filter.period, t, language) : undefined;
  return [words, period].filter(Boolean).join(', ') || undefined;
}

function namedWords(
  chosen: readonly Choice[],
  list: FilterList,
  filter: MapFilter,
  { t, language }: Words,
): string | undefined {
  if (chosen.length === 0) return undefined;
  const labels = chosen.map((choice) =>
    list === 'dates' ? t(`filter.dateWords.${choice.value}`) : inSentence(choice.label, list),
  );
  const few = labels.slice(0, labels.length > MOST_NAMED + 1 ? MOST_NAMED : undefined);
  const others = labels.length - few.length;
  const isAll = isSeveral(list) && filter.all?.includes(list);
  return listIn(
    language,
    others > 0 ? [...few, t('filter.others', { count: others })] : few,
    isAll ? 'conjunction' : 'disjunction',
  );
}

/** Names keep their capitals in the middle of a sentence; words do not. */
function inSentence(label: string, list: FilterList): string {
  const isName = list === 'places' || isSeveral(list);
  return isName ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** Strengths that follow one another up to the strongest, or down to the weakest, in two words. */
function strengthWords(values: readonly string[], t: TFunction, language: Language): string | undefined {
  const numbers = values.map(Number).filter(Number.isFinite).sort();
  const [low, high] = [numbers[0], numbers.at(-1)];
  if (low === undefined || high === undefined || numbers.length !== values.length) {
    return values.length === 0
      ? undefined
      : listIn(
          language,
          values.map((value) => (value === 'UNKNOWN' ? t('filter.unsaid') : value)),
          'disjunction',
        );
  }
  const isRun = numbers.length > 1 && numbers.length === high - low + 1;
  if (isRun && high === 5 && low > 1) return t('filter.atLeast', { strength: low });
  if (isRun && low === 1 && high < 5) return t('filter.atMost', { strength: high });
  return listIn(language, numbers.map(String), 'disjunction');
}

/** A period of an address, in words; undefined where there is none. */
function periodWords(period: string | undefined, t: TFunction, language: Language): string | undefined {
  if (!period) return undefined;
  const [from, to] = period.split('~').map((day) => day && dateIn(language, day));
  if (from && to) return t('filter.between', { from, to });
  return from ? t('filter.sinceDay', { day: from }) : t('filter.untilDay', { day: to });
}
