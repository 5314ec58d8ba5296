/** Rules shared by everything that stands on the map. */
import { fold } from '../text.ts';

export const ELEMENT_KINDS = ['INSTITUTION', 'INDIVIDUAL', 'MISSION'] as const;
export type ElementKind = (typeof ELEMENT_KINDS)[number];

/** The columns kept from an import that have no field of their own, stored as JSON text. */
export function readAttributes(stored: string | null | undefined): { name: string; value: string }[] {
  if (!stored) return [];
  return Object.entries(JSON.parse(stored) as Record<string, string>).map(([name, value]) => ({
    name,
    value,
  }));
}

/** Longest text that is searched for, in characters; more is ignored. */
const SEARCH_MAX = 200;
/** What the index takes for one word: letters and digits, with single apostrophes, dots or low lines inside. */
const CHUNK = /[\p{L}\p{N}\p{M}]+(?:['._][\p{L}\p{N}\p{M}]+)*/gu;
const FIELDS = ['name', 'nameFr', 'otherNames', 'hashtag', 'tags'];
/** Words that the index leaves out (those of Lucene's StandardAnalyzer): nothing would be found by them. */
const LEFT_OUT = new Set(
  'a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with'.split(
    ' ',
  ),
);
/** French articles and pronouns that lean on the next word: the index keeps "l'école" as one word. */
const ELISION = "/([cdjlmnst]|(jus|lors|puis)?qu)'";

/**
 * A Lucene query for text as it is being typed: every word must begin a word of a name, a #tag or a tag; words of
 * five letters or more may have one letter wrong. Operators are left out, so nothing typed is ever syntax.
 * Undefined when there is no letter or digit to look for.
 */
export function toSearchQuery(text: string): string | undefined {
  const typed = chunksOf(text.slice(0, SEARCH_MAX)).slice(0, 8);
  const telling = typed.filter((chunk) => !LEFT_OUT.has(chunk));
  // Alone, one of them is the beginning of a longer word.
  const chunks = telling.length > 0 ? telling : typed;
  return chunks.length === 0 ? undefined : `(${chunks.map(chunkQuery).join(' AND ')})`;
}

/** A Lucene query for what shares words with a text in one field, who shares most of them first. Undefined when there is no word. */
export function toSharedWordsQuery(text: string, field: 'nameFr'): string | undefined {
  const words = new Set(chunksOf(text).filter((chunk) => !LEFT_OUT.has(chunk)));
  return words.size === 0 ? undefined : `${field}:(${[...words].join(' OR ')})`;
}

const chunksOf = (text: string): readonly string[] => fold(text).match(CHUNK) ?? [];

/** "o'brien" is one word of the index, "brien" in "d'brien" a part of one: both are tried. */
function chunkQuery(chunk: string): string {
  const parts = chunk.split(/['._]/);
  const apart = parts.length > 1 ? ` OR (${parts.map(wordQuery).join(' AND ')})` : '';
  return `(${wordQuery(chunk)}${apart})`;
}

function wordQuery(word: string): string {
  const oneWrong = word.length >= 5 ? ` OR ${word}~1` : '';
  const forms = `(${word}^4 OR ${word}*^2 OR ${ELISION}${word}.*/${oneWrong})`;
  return `(${FIELDS.map((field) => `${field}:${forms}`).join(' OR ')})`;
}
