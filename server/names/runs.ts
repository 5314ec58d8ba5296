/**
 * Names that a text holds by how they are written: runs of words with a capital, carried on by small joiners, and nouns
 * of institutions with what follows them. Rules of two languages, without a model: what they find is asked about.
 */
import type { Sentence, Token } from './tokens.ts';
import {
  ENGLISH_INSTITUTIONS,
  ENGLISH_JOINERS,
  ENGLISH_PEOPLES,
  ENGLISH_ROLES,
  ENGLISH_SMALL,
  ENGLISH_STOPS,
  ENGLISH_TITLES,
  ENGLISH_WORKS,
} from './words/english.ts';
import {
  ADJUNCTS,
  FRENCH_ADJECTIVE,
  FRENCH_INSTITUTIONS,
  FRENCH_JOINERS,
  FRENCH_PEOPLES,
  FRENCH_ROLES,
  FRENCH_SMALL,
  FRENCH_STOPS,
  FRENCH_TITLES,
  FRENCH_VERBS,
  FRENCH_WORKS,
} from './words/french.ts';
import { DESCRIPTORS, FIRST_NAMES, LEADING, TIMES, WHERE } from './words/general.ts';
import { listed } from './words/listed.ts';

const ENGLISH = {
  institutions: ENGLISH_INSTITUTIONS,
  small: ENGLISH_SMALL,
  joiners: ENGLISH_JOINERS,
  stops: ENGLISH_STOPS,
  works: ENGLISH_WORKS,
  titles: ENGLISH_TITLES,
  roles: ENGLISH_ROLES,
  peoples: ENGLISH_PEOPLES,
};
const FRENCH = {
  institutions: FRENCH_INSTITUTIONS,
  small: FRENCH_SMALL,
  joiners: FRENCH_JOINERS,
  stops: FRENCH_STOPS,
  works: FRENCH_WORKS,
  titles: FRENCH_TITLES,
  roles: FRENCH_ROLES,
  peoples: FRENCH_PEOPLES,
};
export type Words = typeof ENGLISH;
export const wordsOf = (language: 'en' | 'fr'): Words => (language === 'fr' ? FRENCH : ENGLISH);

/** A stretch of a sentence that may be a name: tokens `from` to `to`, the last one not included. */
export type Run = {
  from: number;
  to: number;
  isPerson: boolean;
  isPlace: boolean;
  /** What stands before it says that it is somebody: « l’organisme … », or an article of its own. */
  isIntroduced: boolean;
  /** Neither an article nor a preposition stands before it, and it does not begin the sentence. */
  isFree: boolean;
};

const LONGEST = 14;
const ARTICLES = listed('l la le les the');

/** The runs of a sentence, from left to right. */
export function runsOf({ tokens, text }: Sentence, words: Words): Run[] {
  const found: Run[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = endOfRun(tokens, from, words);
    if (to === from) {
      from += 1;
      continue;
    }
    const run = trimmedRun({ from, to }, tokens, words);
    if (run) found.push({ ...run, ...natureOf(run, tokens, text, words) });
    from = to;
  }
  return found;
}

const at = (tokens: readonly Token[], index: number) => tokens[index] as Token;
const isNumber = ({ text }: Token) => /^\p{N}/u.test(text);

/** Where the run that begins here ends; here itself where none does. */
function endOfRun(tokens: readonly Token[], from: number, words: Words): number {
  const first = at(tokens, from);
  const beginsSmall = words.small.has(first.word) && !first.isCapital;
  if (!first.isCapital && !beginsSmall) return from;
  if (words.stops.has(first.word) && !first.isAcronym && !isPartOfName(tokens, from)) return from;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    const next = carriedTo(tokens, from, to, words);
    if (next === to) break;
    to = next;
  }
  const hasCapital = tokens.slice(from + 1, to).some(({ isCapital }) => isCapital);
  return beginsSmall && (!hasCapital || to - from > 5) ? from : to;
}

/** « L’Arche », "Three Rivers": a small word that has a capital within a sentence, before a capital. */
function isPartOfName(tokens: readonly Token[], from: number): boolean {
  const [first, next] = [at(tokens, from), tokens[from + 1]];
  return from > 0 && !TIMES.has(first.word) && next?.isCapital === true && next.isJoined;
}

/** How far a run that has reached `to` is carried on: `to` itself where it ends. */
function carriedTo(tokens: readonly Token[], from: number, to: number, words: Words): number {
  const next = at(tokens, to);
  const isElision = /^(?:l|d)$/.test(at(tokens, to - 1).word);
  if (!next.isJoined && !isElision) return to;
  if (next.isCapital) return TIMES.has(next.word) ? to : to + 1;
  if (isNumber(next)) return at(tokens, to - 1).isAcronym ? to + 1 : to;
  if (words === FRENCH) return carriedInFrench(tokens, from, to);
  return overJoiners(tokens, from, to, words);
}

/** Over small joiners to the next capital. */
function overJoiners(tokens: readonly Token[], from: number, to: number, words: Words): number {
  let end = to;
  while (end < tokens.length && end - to < 3 && isJoiner(tokens, end, words)) end += 1;
  const next = tokens[end];
  const isNear = next?.isJoined || /^(?:l|d)$/.test(tokens[end - 1]?.word ?? '');
  if (!next?.isCapital || !isNear || end === to || TIMES.has(next.word)) return to;
  return mayJoin(tokens, from, to, end, words) ? end + 1 : to;
}

const isJoiner = (tokens: readonly Token[], index: number, words: Words) => {
  const { word, isCapital, isJoined } = at(tokens, index);
  const isElided = index > 0 && /^(?:l|d)$/.test(at(tokens, index - 1).word);
  return words.joiners.has(word) && !isCapital && (isJoined || isElided);
};

/** Whether joiners from `to` to `end` lead on within one name, or from one to the next. */
function mayJoin(tokens: readonly Token[], from: number, to: number, end: number, words: Words): boolean {
  const [before, joiners, after] = [tokens.slice(from, to), tokens.slice(to, end), tokens.slice(end)];
  const first = joiners[0]?.word ?? '';
  const next = after[0]?.word ?? '';
  const isInstitution = before.some(({ word }) => words.institutions.has(word));
  const [begins = ''] = before.map(({ word }) => word);
  if (FIRST_NAMES.has(begins) || words.roles.has(begins) || words.titles.has(begins)) return false;
  if (first === 'and' || first === 'et') {
    // With an article, or a noun of its own, it is somebody else.
    if (joiners.length > 1 && (ARTICLES.has(joiners[1]?.word ?? '') || joiners[1]?.word === 'a'))
      return false;
    // "Friends of the Brook and Westfield Rotary": what follows is an institution by itself.
    if (
      wholeName(after).some(({ word }, index) => index > 0 && index < 3 && words.institutions.has(word)) &&
      isInstitution
    )
      return false;
    if (isInstitution && words.institutions.has(next)) return false;
    if (isIntroduced(tokens, from, words)) return true;
    // "Ministry of Health and Social Services": within what an institution is of.
    if (isInstitution) return before.some(({ word }) => /^(?:of|de|des|du|d)$/.test(word));
    // "Home and School Federation"
    return (
      before.length <= 2 &&
      words !== FRENCH &&
      wholeName(after).some(({ word }) => words.institutions.has(word))
    );
  }
  if (/^(?:in|on|at|en|a|sur|the)$/.test(first)) return false;
  return isInstitution || before.filter(({ word }) => !ARTICLES.has(word)).length === 1;
}

/** The words with a capital that come first. */
function wholeName(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(
    ({ isCapital, isJoined, word }, index) => index > 0 && !((isCapital || word === 'of') && isJoined),
  );
  return end < 0 ? tokens : tokens.slice(0, end);
}

/** « Centre intégré de santé de la Côte »: adjectives, and what a noun of an institution is of, in small letters. */
function carriedInFrench(tokens: readonly Token[], from: number, to: number): number {
  const leap = overJoiners(tokens, from, to, FRENCH);
  if (leap > to) return leap;
  const before = tokens.slice(from, to);
  if (!FRENCH_INSTITUTIONS.has(before[0]?.word ?? '') && !FRENCH_INSTITUTIONS.has(before[1]?.word ?? ''))
    return to;
  if (isAdjective(tokens, to)) return to + 1;
  // With a name of its own, or in small letters, it goes on no more with what it is for.
  if (!before[0]?.isCapital || before.slice(1).some(({ isCapital }) => isCapital)) return to;
  if (ADJUNCTS.has(at(tokens, to).word)) return to + 1;
  let end = to;
  while (end < tokens.length && end - to < 3 && isJoiner(tokens, end, FRENCH)) end += 1;
  if (end === to) return to;
  const joiner = at(tokens, to).word;
  const noun = tokens[end];
  const follows = noun && (noun.isJoined || /^(?:l|d)$/.test(at(tokens, end - 1).word));
  if (!follows || isNumber(noun) || FRENCH_STOPS.has(noun.word)) return to;
  if (!/^(?:de|du|des|d|en|pour|et|aux|sur)$/.test(joiner)) return to;
  // « et » leads on only to what is joined as well: « de commerce et d’industrie ».
  if (joiner === 'et' && !/^(?:de|du|des|d)$/.test(tokens[to + 1]?.word ?? '') && !isAdjective(tokens, end))
    return to;
  return end + 1;
}

function isAdjective(tokens: readonly Token[], index: number): boolean {
  const { word, text, isJoined, isCapital } = at(tokens, index);
  const next = tokens[index + 1]?.word ?? '';
  if (!isJoined || isCapital || word.length < 4 || next === 'par') return false;
  // « Carrefour jeunesse-emploi »
  if (/^\p{L}{3,}-\p{L}{3,}$/u.test(word) && !FRENCH_STOPS.has(word)) return true;
  // Accents tell « intégré » from « intègre ».
  const isLike = FRENCH_ADJECTIVE.test(word) || /(?:é|ée|és|ées)$/u.test(text);
  return isLike && !FRENCH_VERBS.has(word) && !FRENCH_STOPS.has(word);
}

/** Without titles and roles in front, and joiners at the end; undefined where nothing of a name is left. */
function trimmedRun(run: { from: number; to: number }, tokens: readonly Token[], words: Words) {
  let { from, to } = run;
  const isTitle = ({ word }: Token) => words.titles.has(word) || words.roles.has(word);
  while (from < to && isTitle(at(tokens, from))) from += 1;
  // A role that leads on by a joiner is nobody: "Minister of Health".
  if (from > run.from && from < to && words.joiners.has(at(tokens, from).word)) return undefined;
  while (to > from && !at(tokens, to - 1).isCapital && words.joiners.has(at(tokens, to - 1).word)) to -= 1;
  return to > from ? { from, to } : undefined;
}

/** Whether what stands around it says that it is somebody, or somewhere. */
function natureOf(
  { from, to }: { from: number; to: number },
  tokens: readonly Token[],
  text: string,
  words: Words,
) {
  const own = tokens.slice(from, to);
  const isInstitution = own.some(({ word }) => words.institutions.has(word));
  const before = tokens[from - 1];
  const isTitled = before !== undefined && (words.titles.has(before.word) || words.roles.has(before.word));
  const isFirstName = FIRST_NAMES.has(at(own, 0).word.split('-')[0] ?? '');
  const isPerson = !isInstitution && to - from <= 4 && (isTitled || (isFirstName && to - from > 1));
  const isSomewhere = to - from === 1 || WHERE.has(at(own, 0).word.split('-')[0] ?? '');
  const isPlace =
    !isInstitution && !isPerson && isSomewhere && before !== undefined && isWhere(before, text, at(own, 0));
  const isNamed = from > 0 && ARTICLES.has(at(own, 0).word) && at(own, 0).isCapital;
  return {
    ...{ isPerson, isPlace, isIntroduced: isNamed || isIntroduced(tokens, from, words) },
    isFree: before !== undefined && !LEADING.has(before.word),
  };
}

/** Whether a noun in small letters says what the name after it is. */
function isIntroduced(tokens: readonly Token[], from: number, words: Words): boolean {
  const [before, first] = [tokens[from - 1], tokens[from]];
  if (!before || before.isCapital || !first?.isJoined) return false;
  return DESCRIPTORS.has(before.word) || words.small.has(before.word);
}

const isWhere = (before: Token, text: string, first: Token): boolean =>
  /^(?:a|in|near|au|en|from)$/.test(before.word) && text.slice(before.end, first.start).trim() === '';
