import { Button, Text } from '@mantine/core';
import type { Address } from '../app/use-address.ts';
import { collatorIn, listIn } from '../language/language.ts';
import { useWords, type Words } from '../language/use-words.ts';
import { isMission, type MapData } from '../map/map-data.ts';
import { usePlaces } from '../place/use-places.ts';
import { type Choice, ChoiceList } from '../ui/choice-list.tsx';
import type { FindingCount, FindingKind } from './finding.documents.ts';
import style from './finding.module.css';
import type { FindingAddress } from './finding-filter.ts';
import { choiceCounts, FINDING_STATES, isNarrowed, SEVERITIES, UNFILTERED } from './finding-filter.ts';
import { SeverityIcon } from './severity-mark.tsx';

type Props = {
  slug: string;
  address: Address;
  data: MapData | undefined;
  kinds: readonly FindingKind[];
  /** How many there are of all kinds and severities, within the rest of the filter. */
  wider: readonly FindingCount[];
  assignees: readonly string[];
};

type Part = {
  name: keyof typeof UNFILTERED;
  choices: Choice[];
  chosen: readonly string[];
  one?: boolean | 'always';
  choose(values: string[]): FindingAddress;
};

/** Which findings are listed, as a sentence whose parts open into choices. */
export function FindingFilters(props: Props) {
  const { address } = props;
  const words = useWords();
  const { t } = words;
  const parts = useParts(props);
  const change = (part: Part, values: string[]) => {
    const chosen = part.choose(values)[part.name];
    const isEmpty = chosen === undefined || chosen.length === 0;
    address.read({ [part.name]: isEmpty ? undefined : chosen });
  };
  return (
    <div>
      <Text component="div" size="sm" className={style.sentenceOfFilter ?? ''}>
        {parts
          .filter(({ name, choices }) => name === 'gap' || choices.length > 0)
          .map((part) => (
            <span key={part.name}>
              {t(`gaps.filter.before.${part.name}`)}
              <ChoiceList
                label={t(`gaps.filter.label.${part.name}`)}
                words={wordsOf(part, words)}
                choices={part.choices}
                chosen={part.chosen}
                one={part.one ?? false}
                onChoose={(values) => change(part, values)}
              />
            </span>
          ))}
        .
      </Text>
      {isNarrowed(address.address) && (
        <Button variant="subtle" size="compact-sm" mt={4} onClick={() => address.read(UNFILTERED)}>
          {t('gaps.filter.clear')}
        </Button>
      )}
    </div>
  );
}

/** By what the findings of one kind are narrowed, and the way out of it; nothing where they are all there. */
export function Narrowing(props: Omit<Props, 'wider'>) {
  const { address } = props;
  const words = useWords();
  const { t, language } = words;
  const said = useParts({ ...props, wider: NO_COUNTS })
    .filter(({ name, chosen }) => name !== 'gap' && chosen.length > 0 && chosen[0] !== 'OPEN')
    .map((part) => wordsOf(part, words));
  if (said.length === 0) return null;
  return (
    <Text size="sm" component="div">
      {t('gaps.narrowed', { by: listIn(language, said, 'conjunction') })}
      <Button variant="subtle" size="compact-sm" onClick={() => address.read(UNFILTERED)}>
        {t('gaps.filter.clear')}
      </Button>
    </Text>
  );
}

const NO_COUNTS: readonly FindingCount[] = [];

/** What is chosen in a part, as it reads in the sentence. */
function wordsOf({ name, choices, chosen }: Part, { t, language }: Words): string {
  const labels = choices.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);
  if (labels.length === 0) return t(`gaps.filter.any.${name}`);
  const isName = ['within', 'mission', 'assignee', 'about'].includes(name);
  const said = labels.map((label) => (isName ? label : label.charAt(0).toLowerCase() + label.slice(1)));
  return t(`gaps.filter.some.${name}`, { what: listIn(language, said, 'disjunction') });
}

/** What an element of the map is called; another record by its id. */
function nameOn(data: MapData | undefined, id: string, { language }: Words): string {
  const row = data?.rowOf(id) ?? -1;
  if (!data || row < 0) return id;
  return data.hashtagOf(row) ? `#${data.hashtagOf(row)}` : data.nameOf(row, language);
}

/** The missions of the map, by name. */
function missionsOf(data: MapData | undefined, { language }: Words): Choice[] {
  if (!data) return [];
  const { compare } = collatorIn(language);
  return [...data.kind.keys()]
    .filter((row) => isMission(data, row))
    .map((row) => ({
      value: data.idOf(row),
      label: data.hashtagOf(row) ? `#${data.hashtagOf(row)}` : data.nameOf(row, language),
    }))
    .sort((one, other) => compare(one.label, other.label));
}

/** The parts of the sentence in order. */
function useParts({ slug, address, data, kinds, wider, assignees }: Props): Part[] {
  const words = useWords();
  const { t } = words;
  const { choices: places } = usePlaces(slug);
  const { gap, severity, within, mission, state, assignee, about } = address.address;
  const counts = choiceCounts(wider, { kinds: gap, severities: severity });
  const isCounted = wider.length > 0;
  const only = (value: string | undefined) => (value === undefined ? [] : [value]);
  return [
    {
      name: 'gap',
      choices: kinds
        .map(({ key, name, group }) => ({
          ...{ value: key, label: name, group: t(`gaps.group.${group}`) },
          ...(isCounted && { count: counts.byKind.get(key) ?? 0 }),
        }))
        .filter(({ value, count }) => count !== 0 || gap?.includes(value)),
      chosen: gap ?? [],
      choose: (values) => ({ gap: values }),
    },
    {
      name: 'severity',
      choices: SEVERITIES.map((each) => ({
        ...{ value: each, label: t(`gaps.severity.${each}`), count: counts.bySeverity.get(each) ?? 0 },
        icon: <SeverityIcon severity={each} />,
      })),
      chosen: severity ?? [],
      choose: (values) => ({ severity: SEVERITIES.filter((each) => values.includes(each)) }),
    },
    {
      name: 'within',
      one: true,
      choices: places.map(({ place, depth, name }) => ({ value: place.id, label: name, depth })),
      chosen: only(within),
      choose: ([value]) => (value ? { within: value } : {}),
    },
    {
      name: 'mission',
      one: true,
      choices: missionsOf(data, words),
      chosen: only(mission),
      choose: ([value]) => (value ? { mission: value } : {}),
    },
    {
      name: 'state',
      one: 'always',
      choices: FINDING_STATES.map((each) => ({ value: each, label: t(`gaps.stateMany.${each}`) })),
      chosen: [state ?? 'OPEN'],
      choose: ([value]) => {
        const chosen = FINDING_STATES.find((each) => each === value && each !== 'OPEN');
        return chosen ? { state: chosen } : {};
      },
    },
    {
      name: 'assignee',
      one: true,
      choices: [...new Set([...assignees, ...only(assignee)])].map((name) => ({ value: name, label: name })),
      chosen: only(assignee),
      choose: ([value]) => (value ? { assignee: value } : {}),
    },
    {
      name: 'about',
      one: true,
      choices: only(about).map((id) => ({ value: id, label: nameOn(data, id, words) })),
      chosen: only(about),
      choose: ([value]) => (value ? { about: value } : {}),
    },
  ];
}
