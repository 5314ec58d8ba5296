/** Of the runs of a text, those that are worth asking about: gathered by name, without what is no name of anybody. */
import { fold } from '../text.ts';
import type { Run, Words } from './runs.ts';
import type { Sentence, Token } from './tokens.ts';
import { FIRST_NAMES, GENERAL_ACRONYMS } from './words/general.ts';

/** A name that the map does not know, with the first sentence that it stands in. */
export type Candidate = {
  name: string;
  /** Its abbreviation, where the text gives it. */
  abbreviation: string | undefined;
  kind: 'INSTITUTION' | 'INDIVIDUAL' | 'PLACE';
  count: number;
  sentence: string;
  /** Where the name stands in the sentence. */
  start: number;
  end: number;
};

type Gathered = Candidate & {
  tokens: Token[];
  free: number;
  introduced: number;
  places: number;
  persons: number;
  isQuoted: boolean;
};

/** Words that the text writes in small letters somewhere: no name by themselves. */
export function smallWords(sentences: readonly Sentence[]): ReadonlySet<string> {
  const small = new Set<string>();
  for (const { tokens } of sentences)
    for (const { word, isCapital } of tokens) if (!isCapital) small.add(word);
  return small;
}

export function createCandidates(words: Words, small: ReadonlySet<string>) {
  const gathered = new Map<string, Gathered>();

  /** One run of a sentence. */
  const add = (sentence: Sentence, run: Run) => {
    const tokens = worthOf(sentence, run, words, small);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) return;
    const key = keyOf(tokens);
    const known = gathered.get(key);
    const { text } = sentence;
    const entry: Gathered = known ?? {
      ...{
        name: capitalised(text.slice(first.start, last.end)),
        abbreviation: undefined,
        kind: 'INSTITUTION',
      },
      ...{ count: 0, sentence: text, start: first.start, end: last.end },
      ...{ tokens, free: 0, introduced: 0, places: 0, persons: 0, isQuoted: false },
    };
    gathered.set(key, entry);
    entry.count += 1;
    entry.free += Number(run.isFree);
    entry.introduced += Number(run.isIntroduced);
    entry.places += Number(run.isPlace);
    entry.persons += Number(run.isPerson);
    entry.isQuoted ||= /[«“"]\s*$/u.test(text.slice(0, first.start));
    // « Réseau québécois (RQIS) »
    const short = /^\s*\((?:\p{Ll}+\s)?(\p{Lu}[\p{Lu}\p{N}&.-]{1,11})\)/u.exec(text.slice(last.end))?.[1];
    if (short) entry.abbreviation ??= short;
  };

  /** What is worth asking about, in the order of the text. */
  const all = (): Candidate[] => {
    const entries = [...gathered.values()].map((each) => ({ ...each, kind: kindOf(each) }));
    const short = new Map(
      entries.flatMap((each) => (each.abbreviation ? [[fold(each.abbreviation), each]] : [])),
    );
    const longer = new Map<string, Gathered[]>();
    for (const each of entries)
      if (each.tokens.length > 1)
        for (const { word, isCapital } of each.tokens)
          if (isCapital) longer.set(word, [...(longer.get(word) ?? []), each]);
    const kept = entries.filter((each) => {
      const [only] = each.tokens;
      if (each.tokens.length > 1 || !only) return isName(each, words);
      const within = short.get(only.word) ?? longer.get(only.word)?.[0];
      if (within) within.count += each.count;
      return !within && isNameAlone(each, words, small);
    });
    return kept.map(({ name, abbreviation, kind, count, sentence, start, end }) => ({
      ...{ name, abbreviation, kind, count, sentence, start, end },
    }));
  };
  return { add, all };
}

/** The tokens of a run without what only begins the sentence, and without an article. */
function worthOf(
  { tokens, isHeading }: Sentence,
  run: Run,
  words: Words,
  small: ReadonlySet<string>,
): Token[] {
  if (isHeading) return [];
  const own = tokens.slice(run.from, run.to);
  const isArticle = (token: Token | undefined) => /^(?:l|la|le|les|the|a|an|un|une)$/.test(token?.word ?? '');
  while (own.length > 1 && isArticle(own[0])) own.shift();
  const [first, second] = own;
  const isOrdinary =
    run.from === 0 &&
    first &&
    !first.isAcronym &&
    !words.institutions.has(first.word) &&
    small.has(first.word);
  // "Volunteers Riverside Network": the first word is one of the sentence.
  if (isOrdinary && second?.isCapital && !FIRST_NAMES.has(first.word)) own.shift();
  else if (isOrdinary) return [];
  return own;
}

const keyOf = (tokens: readonly Token[]) => tokens.map(({ word }) => word).join(' ');

const capitalised = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function kindOf({ places, persons, count }: Gathered): Candidate['kind'] {
  if (persons > 0) return 'INDIVIDUAL';
  return places * 2 >= count ? 'PLACE' : 'INSTITUTION';
}

/** Of several words. */
function isName({ tokens, isQuoted, kind }: Gathered, words: Words): boolean {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const content = tokens.filter(({ word }) => !words.joiners.has(word));
  const capitals = content.filter(({ isCapital }) => isCapital);
  const others = content.filter(({ word }) => !words.institutions.has(word));
  const isInstitution = others.length < content.length;
  if (kind === 'INDIVIDUAL') return capitals.length > 1;
  const [begins = '', ends = ''] = [first?.word, last?.word];
  // « Programme de la Ville » is a programme; "Hill Country Farmers' Association" is no hill.
  if (words.works.has(begins) && (words.joiners.has('des') || !isInstitution)) return false;
  if (words.works.has(ends) && !isInstitution) return false;
  if (others.length === 0) return false;
  if (content.every(({ word }) => words.peoples.has(word) || words.roles.has(word) || words.titles.has(word)))
    return false;
  if (content.some(({ word }) => words.roles.has(word)) && !isInstitution) return false;
  if (isInstitution) return others.some(({ isCapital }) => isCapital) || others.length > 1;
  // Between quotation marks stands the title of something.
  return !isQuoted && capitals.length > 1;
}

/** Of one word: what is told from the beginning of a sentence, from a place and from a word of the language. */
function isNameAlone(
  { tokens, count, free, introduced, isQuoted, kind }: Gathered,
  words: Words,
  small: ReadonlySet<string>,
) {
  const [only] = tokens;
  if (!only || isQuoted) return false;
  const { word, text, isAcronym } = only;
  if (isAcronym) return word.length > 2 && !GENERAL_ACRONYMS.has(word) && !words.stops.has(word);
  const isUsual = [
    words.stops,
    words.peoples,
    words.works,
    words.roles,
    words.titles,
    words.institutions,
    small,
    FIRST_NAMES,
  ];
  const isMadeUp = /\p{Ll}\p{Lu}/u.test(text) || /\p{L}-\p{Lu}/u.test(text);
  if (word.length < 3 || isUsual.some((list) => list.has(word))) return false;
  if (kind === 'PLACE' || isMadeUp || introduced > 0) return true;
  return free > 0 || count > 1;
}
