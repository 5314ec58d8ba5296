/** A text cut into sentences, and these into words: where a name can begin and end. */
import { fold } from '../text.ts';

export type Token = {
  text: string;
  /** Small letters without accents. */
  word: string;
  /** Where it begins and ends in the sentence. */
  start: number;
  end: number;
  /** It begins with a capital. */
  isCapital: boolean;
  /** All of two capitals or more. */
  isAcronym: boolean;
  /** What stands between it and the word before is no more than a blank. */
  isJoined: boolean;
};

export type Sentence = {
  text: string;
  tokens: Token[];
  /** A heading: capitals say nothing in it. */
  isHeading: boolean;
};

/** An article that has lost its vowel is a word of its own; a name may still begin with it. */
const ELIDED = /^(?:[ldnsjcmt]|qu|jusqu|lorsqu|puisqu)['’]/i;
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|(?<=\p{L})\.(?=\p{Lu}\.)|['’\-‑–&+](?=[\p{L}\p{N}]))*/gu;
/** What a sentence does not end after. */
const ABBREVIATION =
  /(?:^|[\s(])(?:mr?s?|mm|mmes?|mlles?|drs?|dre|me|prof|ste?|mt|ft|no|art|inc|lt[dé]e?|co|corp|rev|sgt|jr|sr|vs|\p{Lu})\.\s*$/iu;

/** Between two words of one name: a blank, the sign of what belongs to several, an ampersand. */
const JOINING = /^(?:['’]?[ \u00a0\u202f]|[ \u00a0\u202f]&[ \u00a0\u202f]|)$/u;
const ABBREVIATED = /(?:^|[\s('’])(?:ste?|mt|ft|fr|dr|mr|mrs|ms)$/iu;

/** The sentences of a text, in order. */
export function sentencesOf(text: string, language: 'en' | 'fr'): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return paragraphsOf(text).flatMap((paragraph) => {
    const found: string[] = [];
    // The segmenter takes longer than in proportion where a paragraph does not end.
    for (const piece of pieces(paragraph)) {
      for (const { segment } of segmenter.segment(piece)) {
        const last = found.at(-1);
        if (last !== undefined && ABBREVIATION.test(last)) found[found.length - 1] = last + segment;
        else found.push(segment);
      }
    }
    return found.map((each) => sentenceOf(each.trim())).filter(({ tokens }) => tokens.length > 0);
  });
}

const LONGEST_PIECE = 5_000;

function pieces(paragraph: string): string[] {
  const found: string[] = [];
  for (let start = 0; start < paragraph.length; ) {
    let end = Math.min(start + LONGEST_PIECE, paragraph.length);
    if (end < paragraph.length) {
      const blank = paragraph.lastIndexOf(' ', end);
      if (blank > start) end = blank + 1;
    }
    found.push(paragraph.slice(start, end));
    start = end;
  }
  return found;
}

/** Lines that a program has broken are one paragraph; a short line, or one of a list, is one by itself. */
function paragraphsOf(text: string): string[] {
  const found: string[] = [];
  let isOpen = false;
  for (const line of text.split(/\r\n?|\n|\u2028|\u2029|\f/)) {
    const said = line.trim();
    const isItem = /^(?:[-*•–—▪◦·]|\d{1,3}[.)])\s/u.test(said);
    if (isOpen && said !== '' && !isItem) found[found.length - 1] += ` ${said}`;
    else if (said !== '') found.push(said.replace(/^(?:[-*•–—▪◦·]|\d{1,3}[.)])\s+/u, ''));
    isOpen = said.length >= 60 && !/[.!?:;»”"]$/u.test(said);
  }
  return found;
}

function sentenceOf(text: string): Sentence {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.matchAll(WORD)) {
    let [start, found] = [match.index, match[0]];
    const elided = ELIDED.exec(found)?.[0];
    if (elided && elided.length < found.length) {
      tokens.push(tokenOf(text, elided.slice(0, -1), start, end));
      end = start + elided.length;
      start = end;
      found = found.slice(elided.length);
    }
    // What belongs to a name is no part of it.
    const own = found.replace(/['’]s$/u, '');
    tokens.push(tokenOf(text, own, start, end));
    end = start + found.length;
  }
  return { text, tokens, isHeading: isHeading(text, tokens) };
}

function tokenOf(text: string, own: string, start: number, before: number): Token {
  const gap = before < 0 ? '' : text.slice(before, start);
  return {
    ...{ text: own, word: fold(own), start, end: start + own.length },
    isCapital: /^\p{Lu}/u.test(own),
    isAcronym: /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(own),
    isJoined:
      before >= 0 && (JOINING.test(gap) || (ABBREVIATED.test(text.slice(0, before)) && /^\. $/.test(gap))),
  };
}

/** All in capitals, or, without an end, every longer word with one: no list, which has commas. */
function isHeading(text: string, tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text: own }) => /^\p{L}/u.test(own));
  if (words.length < 2) return false;
  const isLoud = words.every((token) => token.isAcronym || token.text.length === 1);
  if (isLoud) return words.length > 1 && words.some(({ text: own }) => own.length > 5);
  if (/[.!?:;,()]/u.test(text)) return false;
  const long = words.filter(({ text: own }) => own.length > 3);
  return long.length >= 5 && long.every(({ isCapital }) => isCapital);
}
