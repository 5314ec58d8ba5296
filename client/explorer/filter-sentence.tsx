import { Button, SegmentedControl, Stack, Switch, Text } from '@mantine/core';
import { useMemo } from 'react';
import { numberIn } from '../language/language.ts';
import { useWords } from '../language/use-words.ts';
import { ELEMENT_CLAUSES, type FilterList, type MapFilter, type Several } from '../map/clauses.ts';
import { countUnlinked, isNarrowed, withList } from '../map/filter.ts';
import { countValues } from '../map/filter-counts.ts';
import { isAboutStakeholders } from '../map/filter-masks.ts';
import type { MapData } from '../map/map-data.ts';
import { ChoiceList } from '../ui/choice-list.tsx';
import { type Clause, clauseWords, isSeveral, useClauses } from './filter-clauses.tsx';
import style from './filter-sentence.module.css';
import { PeriodFields } from './period-fields.tsx';

type Props = { data: MapData; filter: MapFilter; onFilter(filter: MapFilter): void };

/** What the map shows, as two sentences whose parts open into choices: one about elements, one about links. */
export function FilterSentence({ data, filter, onFilter }: Props) {
  const { t } = useWords();
  const clauses = useClauses(data, filter);
  const said = { data, filter, onFilter };
  return (
    <div className={style.filter}>
      <Sentence {...said} clauses={clauses.filter(({ list }) => isOfElements(list))} />
      <MissionsLeft data={data} filter={filter} />
      {data.linkCount > 0 && (
        <>
          <Sentence {...said} clauses={clauses.filter(({ list }) => !isOfElements(list))} />
          <OnlyLinked {...said} />
        </>
      )}
      {isNarrowed(filter) && (
        <Button variant="subtle" size="compact-sm" ml={-8} onClick={() => onFilter({})}>
          {t('filter.clear')}
        </Button>
      )}
    </div>
  );
}

const isOfElements = (list: FilterList) => ELEMENT_CLAUSES.some((each) => each === list);

function Sentence({ clauses, ...said }: Props & { clauses: readonly Clause[] }) {
  return (
    <Text component="p" className={style.sentence ?? ''}>
      {clauses.map((clause, i) => (
        <ClausePart key={clause.list} {...said} clause={clause} next={clauses[i + 1]?.list} />
      ))}
    </Text>
  );
}

type PartProps = Props & { clause: Clause; next: FilterList | undefined };

/** The words before a clause, and the clause, which opens into its choices, with the sign after it on the same line. */
function ClausePart({ clause, next, data, filter, onFilter }: PartProps) {
  const words = useWords();
  const { t } = words;
  const { list, label, choices } = clause;
  const before = t(`filter.before.${list}`).replace(/^,/, '').trim();
  const after = !next ? '.' : t(`filter.before.${next}`).startsWith(',') ? ',' : '';
  return (
    <>
      {` ${before} `}
      <span className={style.held}>
        <ChoiceList
          label={label}
          words={clauseWords(clause, filter, words) ?? t(`filter.any.${list}`)}
          isNarrowed={list === 'dates' && filter.period !== undefined}
          choices={choices}
          chosen={filter[list] ?? []}
          onChoose={(values) => onFilter(cleared(withList(filter, list, values), list, values))}
          more={<More list={list} data={data} filter={filter} onFilter={onFilter} />}
        />
        {after}
      </span>
    </>
  );
}

/** *All* of the dates takes their period away too. */
function cleared(filter: MapFilter, list: FilterList, values: readonly string[]): MapFilter {
  if (list !== 'dates' || values.length > 0) return filter;
  const { period: _, ...others } = filter;
  return others;
}

/** What a list asks for besides its values. */
function More({ list, ...said }: Props & { list: FilterList }) {
  if (isSeveral(list)) return <OneOrAll list={list} {...said} />;
  if (isOfElements(list)) return null;
  return (
    <Stack gap="xs" px={8} py={4}>
      {list === 'dates' && <PeriodFields {...said} />}
      <OnlyLinked {...said} />
    </Stack>
  );
}

/** Whether an element must have one of the chosen values, or all of them. */
function OneOrAll({ list, filter, onFilter }: Props & { list: Several }) {
  const { t } = useWords();
  const others = (filter.all ?? []).filter((each) => each !== list);
  const choose = (value: string) => {
    const all = value === 'all' ? [...others, list] : others;
    const { all: _, ...rest } = filter;
    onFilter(all.length > 0 ? { ...rest, all } : rest);
  };
  return (
    <SegmentedControl
      size="xs"
      fullWidth
      aria-label={t('filter.oneOrAll')}
      value={filter.all?.includes(list) ? 'all' : 'one'}
      onChange={choose}
      data={[
        { value: 'one', label: t('filter.oneOf') },
        { value: 'all', label: t('filter.allOf') },
      ]}
    />
  );
}

/** What becomes of missions where the filter is about stakeholders. */
function MissionsLeft({ data, filter }: Omit<Props, 'onFilter'>) {
  const { t, language } = useWords();
  const isChosen = (filter.missions?.length ?? 0) > 0;
  const isMeant = isChosen || isAboutStakeholders(filter);
  const [left, all] = useMemo(
    () => [filter, {}].map((each) => (isMeant ? (countValues(data, each).kinds.MISSION ?? 0) : 0)),
    [data, filter, isMeant],
  );
  const isHidden = filter.kinds !== undefined && !filter.kinds.includes('MISSION');
  if (!isMeant || isHidden || !all) return null;
  return (
    <Text size="sm" c="dimmed">
      {t(isChosen ? 'filter.missionsChosen' : 'filter.missionsLeft', {
        left: numberIn(language, left ?? 0),
        all: numberIn(language, all),
      })}
    </Text>
  );
}

/** What becomes of elements that have no link of those which are shown; nothing is asked where there are none. */
function OnlyLinked({ data, filter, onFilter }: Props) {
  const { t } = useWords();
  const count = useMemo(() => countUnlinked(data, filter), [data, filter]);
  const { linked, ...others } = filter;
  if (count === 0 && !linked) return null;
  return (
    <Switch
      size="sm"
      label={t('filter.onlyLinked')}
      description={t(linked ? 'filter.unlinkedOut' : 'filter.unlinkedStay', { count })}
      checked={linked === true}
      onChange={(event) => onFilter(event.currentTarget.checked ? { ...others, linked: true } : others)}
    />
  );
}
