/** What a line may go on with, as it is typed. */
import type { Language } from '../../language/language.ts';
import { subjects } from '../subjects.ts';
import { type Lexicon, type Meaning, type Offer, wordsOf } from './lexicon.ts';
import type { Reading } from './reading.ts';
import { type Understood, understand } from './understand.ts';

export type Suggestion = {
  /** The line as it would be. */
  line: string;
  /** What is new of it. */
  text: string;
  /** The kind of record that it names; nothing for a word. */
  kind: string | undefined;
};

const MOST = 8;

/** What fits where the line stops, what begins with the words that mean nothing yet first. */
export function suggestionsFor(
  line: string,
  lexicon: Lexicon,
  read: Understood,
  language: Language,
): Suggestion[] {
  const last = read.parts.at(-1);
  const isTyping = last !== undefined && !/\s$/.test(line);
  // A word that means something may still be the beginning of a longer one.
  const typed = isTyping && last ? last.text : '';
  const begun = wordsOf(typed);
  const base = line.slice(0, line.length - typed.length);
  // Where the line stood before that word.
  const { reading } = base === line ? read : understand(base, lexicon);
  const isOpen = reading.waiting !== undefined || !reading.subject;
  // What means nothing stands in the way first.
  if (!begun && last && !last.meaning) return [];
  if (!begun && !isOpen && !read.isWhole) return [];
  const fits = lexicon.offers.filter(
    ({ folded, meaning, language: own }) =>
      (own === undefined || own === language) &&
      folded !== begun &&
      (folded.startsWith(begun) || (begun.length > 1 && folded.includes(` ${begun}`))) &&
      isExpected(meaning, reading, begun !== ''),
  );
  const order = (offer: Offer) => (offer.folded.startsWith(begun) ? 0 : 1);
  return distinct(fits)
    .sort((one, other) => order(one) - order(other) || place(one.meaning) - place(other.meaning))
    .slice(0, MOST)
    .map(({ text, meaning }) => ({
      line: `${base}${text} `,
      text,
      kind: meaning.is === 'record' ? meaning.kind.toUpperCase() : undefined,
    }));
}

/** Whether that can follow. Where nothing was begun, only what must follow is told. */
function isExpected(meaning: Meaning, reading: Reading, isBegun: boolean): boolean {
  const { subject, count, verb } = reading;
  if (!subject) return meaning.is === 'subject';
  const target = reading.lastHas?.what;
  if (count)
    return meaning.is === 'relation' && (meaning.of === subject || isHad(reading, meaning.of, target));
  if (verb) return isTied(meaning, verb.does);
  switch (meaning.is) {
    case 'subject':
    case 'relation':
      return false;
    case 'value':
      return isBegun && (meaning.of === subject || isHad(reading, meaning.of, target));
    case 'word':
      return meaning.does.does !== 'NOBODY' && (isBegun || meaning.does.does === 'TALLY');
    case 'record':
      return isBegun;
  }
}

function isTied(meaning: Meaning, does: string): boolean {
  if (meaning.is === 'word') return does === 'LINKED' && meaning.does.does === 'NOBODY';
  if (meaning.is !== 'record') return false;
  if (does === 'TAKES_PART') return meaning.kind === 'Mission';
  if (does === 'MEMBER') return meaning.kind === 'Community';
  return meaning.kind === 'Stakeholder' || meaning.kind === 'Mission';
}

/** Whether what was had last is such a thing. */
function isHad({ subject }: Reading, of: string, what: string | undefined): boolean {
  return (
    subjects()
      .get(subject ?? '')
      ?.relations.get(what ?? '')
      ?.to.toUpperCase() === of
  );
}

const PLACES: readonly Meaning['is'][] = ['subject', 'relation', 'word', 'record', 'value'];
const place = ({ is }: Meaning) => PLACES.indexOf(is);

/** Each text once. */
const distinct = (offers: readonly Offer[]) =>
  [...new Map([...offers].reverse().map((offer) => [offer.folded, offer])).values()].reverse();
