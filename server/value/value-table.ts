/** What missions received, as lines of text: for sheets and the command line. */
import { enumWords } from '../language/enum-words.ts';
import { inLanguage, type Language } from '../language/language.ts';
import { NONE, type Received, VALUE_KINDS, type Value } from './value.ts';

const WORDS = {
  en: {
    heads: ['Mission', 'From', 'Contributions', 'Givers'],
    more: ['Worth', 'How much', 'Without a quantity', 'Vouched for'],
    all: 'All',
    total: 'All together',
    outside: 'No mission',
    nothing: 'Nothing',
  },
  fr: {
    heads: ['Mission', 'De', 'Contributions', 'Contributeurs'],
    more: ['Valeur en argent', 'Combien', 'Sans quantité', 'Appuyées'],
    all: 'Tous',
    total: 'En tout',
    outside: 'Aucune mission',
    nothing: 'Rien',
  },
} as const;

/** A line for what a mission received in all, and one for each group that gave to it; the last is of everything. */
export function sheetOfValue(
  { missions, groups, total, contributions }: Value,
  language: Language,
): string[][] {
  const words = WORDS[language];
  const label = new Map(groups.map((each) => [each.id, each.label[language]]));
  const kinds = VALUE_KINDS.map((kind) => enumWords('ValueKind', kind)[language]);
  const outside = contributions.some(({ mission }) => mission === NONE);
  return [
    [...words.heads, ...kinds, ...words.more],
    ...missions.flatMap(({ name, received, cells }) => [
      [name, words.all, ...textOf(received, language)],
      ...cells.map((cell) => [name, label.get(cell.group) ?? '', ...textOf(cell.received, language)]),
    ]),
    [
      outside ? `${words.total} (+ ${words.outside.toLowerCase()})` : words.total,
      words.all,
      ...textOf(total, language),
    ],
  ];
}

function textOf(received: Received, language: Language): string[] {
  const { contributions, givers, kinds, unmeasured, vouched } = received;
  return [
    ...[contributions, givers, ...VALUE_KINDS.map((kind) => kinds[kind])].map(String),
    worthText(received),
    muchText(received, language),
    ...[unmeasured, vouched].map(String),
  ];
}

const worthText = ({ amounts }: Received): string =>
  amounts.map(({ amount, currency }) => `${amount} ${currency}`).join('; ');

function muchText({ quantities }: Received, language: Language): string {
  return quantities
    .map(({ resource, quantity, unit }) =>
      [resource && `${inLanguage(language, resource.name, resource.nameFr)}:`, quantity, unit]
        .filter((each) => each !== undefined)
        .join(' '),
    )
    .join('; ');
}

/** For a terminal: what each mission received, and from which groups; those that received nothing say so. */
export function listOfValue({ missions, groups }: Value, language: Language): string {
  const words = WORDS[language];
  const label = new Map(groups.map((each) => [each.id, each.label[language]]));
  const said = (received: Received) =>
    [received.contributions, worthText(received), muchText(received, language)].filter(Boolean).join(' · ');
  return missions
    .map(({ name, received, cells }) =>
      [
        `${name}  ${received.contributions === 0 ? words.nothing : said(received)}`,
        ...cells.map((cell) => `  ${label.get(cell.group) ?? ''}: ${said(cell.received)}`),
      ].join('\n'),
    )
    .join('\n');
}
