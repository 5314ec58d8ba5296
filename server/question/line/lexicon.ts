/** Which phrases a typed line can hold, and what each may mean: from the tables of questions, never from a guess. */
import { enumWords } from '../../language/enum-words.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import type { Condition } from '../../read/question.ts';
import { fold } from '../../text.ts';
import { subjects } from '../subjects.ts';
import { SUBJECT_WORDS } from '../words.ts';
import { type Does, GRAMMAR, listed, NARROWER, RELATION_SYNONYMS, SUBJECT_SYNONYMS } from './phrases.ts';

export type Meaning =
  | { is: 'word'; does: Does }
  /** `isOne`: in the singular, which may be said of something else: "community needs". */
  | { is: 'subject'; key: string; where: readonly Condition[]; isOne: boolean }
  | { is: 'relation'; of: string; what: string; where: readonly Condition[] }
  | { is: 'value'; of: string; field: string; value: string }
  | { is: 'record'; id: string; kind: string; name: string };

/** A record as a line may name it. */
export type Named = { id: string; kind: string; names: readonly string[] };

/** What is offered while somebody types. */
export type Offer = { text: string; folded: string; meaning: Meaning; language: Language | undefined };

export type Lexicon = {
  /** What a phrase of folded words may mean. */
  meanings(phrase: string): readonly Meaning[];
  offers: readonly Offer[];
};

/** The longest name that a line is searched for, in words. */
export const MOST_WORDS = 12;

/** A text as a line is read: folded words, one space between them. */
export const wordsOf = (text: string): string => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');

type Building = { phrases: Map<string, Meaning[]>; offers: Offer[] };

function put({ phrases, offers }: Building, text: string, meaning: Meaning, offered?: Language | 'both') {
  const folded = wordsOf(text);
  if (!folded) return;
  phrases.set(folded, [...(phrases.get(folded) ?? []), meaning]);
  if (offered) offers.push({ text, folded, meaning, language: offered === 'both' ? undefined : offered });
}

/** Values that say too little by themselves, or what nobody asks for by a word. */
const UNSAID = new Set(['OTHER', 'visibility']);

function build(): Building {
  const into: Building = { phrases: new Map(), offers: [] };
  for (const { does, ...words } of GRAMMAR)
    for (const language of LANGUAGES)
      for (const [index, word] of listed(words[language]).entries())
        put(into, word, { is: 'word', does }, index === 0 && does.does !== 'SKIP' ? language : undefined);
  for (const { words, of, field, value } of NARROWER)
    for (const word of listed(words))
      put(into, word, { is: 'subject', key: of, where: [{ field, is: [value] }], isOne: false });
  for (const subject of subjects().values()) putSubject(into, subject.key);
  for (const { of, what, words, vacant } of RELATION_SYNONYMS)
    for (const word of listed(words))
      put(into, word, {
        ...{ is: 'relation', of, what },
        where: vacant ? [{ field: 'holder', isSet: false }] : [],
      });
  return into;
}

function putSubject(into: Building, key: string): void {
  const subject = subjects().get(key);
  if (!subject) return;
  for (const language of LANGUAGES)
    for (const [index, word] of (SUBJECT_WORDS[key]?.[language] ?? []).entries())
      put(
        into,
        word,
        { is: 'subject', key, where: [], isOne: index === 0 },
        index === 1 ? language : undefined,
      );
  for (const word of listed(SUBJECT_SYNONYMS[key] ?? ''))
    put(into, word, { is: 'subject', key, where: [], isOne: false });
  for (const { key: what, words, byDistance } of subject.relations.values()) {
    if (byDistance === 'needed') continue;
    for (const language of LANGUAGES)
      for (const [index, word] of words[language].entries())
        put(into, word, { is: 'relation', of: key, what, where: [] }, index === 0 ? language : undefined);
  }
  for (const field of subject.fields.values()) {
    if (field.type !== 'ENUM' || UNSAID.has(field.key)) continue;
    for (const value of field.values ?? []) {
      if (UNSAID.has(value)) continue;
      const words = enumWords(field.enumeration ?? '', value);
      for (const language of LANGUAGES)
        put(into, words[language], { is: 'value', of: key, field: field.key, value }, language);
    }
  }
}

let fixed: Building | undefined;

/** The phrases of the program, and the records that a line may name beside them. */
export function lexiconOf(named: readonly Named[]): Lexicon {
  fixed ??= build();
  const { phrases, offers } = fixed;
  const own: Building = { phrases: new Map(), offers: [] };
  for (const { id, kind, names } of named)
    for (const [index, text] of names.entries())
      put(own, text, { is: 'record', id, kind, name: names[0] ?? text }, index === 0 ? 'both' : undefined);
  return {
    meanings: (phrase) => [...(phrases.get(phrase) ?? []), ...(own.phrases.get(phrase) ?? [])],
    offers: [...offers, ...own.offers],
  };
}
