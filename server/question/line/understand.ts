/**
 * Reads a typed line as a question, from left to right: the longest phrase that means something here counts. What means
 * nothing here is told, never guessed.
 */
import type { Definition, Has, Part } from '../../read/question.ts';
import { clauseOf } from './clause-of.ts';
import { type Lexicon, type Meaning, MOST_WORDS, wordsOf } from './lexicon.ts';
import type { Clause, Reading } from './reading.ts';
import { takeWord } from './take-word.ts';

export type LinePart = {
  /** As it was typed. */
  text: string;
  isUnderstood: boolean;
  /** What it means; nothing for what only holds the line together. */
  meaning: Meaning | undefined;
};

export type Understood = {
  parts: LinePart[];
  /** What was understood; undefined until it is said what is asked about. */
  definition: Definition | undefined;
  /** All of it was understood, and nothing is missing. */
  isWhole: boolean;
  /** Where reading stopped: what is expected next follows from it. */
  reading: Reading;
};

/** The longest line that is read, in words. */
const MOST_TOKENS = 60;

type Token = { words: string; start: number; end: number };

/** What a line says. Pure: the same line and lexicon give the same answer. */
export function understand(line: string, lexicon: Lexicon): Understood {
  const tokens = tokensOf(line).slice(0, MOST_TOKENS);
  const reading: Reading = { clauses: [], isNot: false };
  const parts: LinePart[] = [];
  const about = subjectIn(tokens, lexicon);
  if (about) begin(reading, about.meaning);
  let at = 0;
  while (at < tokens.length) {
    const read = at === about?.at ? about : readAt(tokens, at, lexicon, reading);
    const span = tokens.slice(at, at + (read?.length ?? 1));
    addPart(parts, line, span, read?.meaning);
    at += span.length;
    if (read?.waits) reading.waiting = parts.length - 1;
    else if (read && read.meaning.is !== 'word') delete reading.waiting;
  }
  const waiting = reading.waiting === undefined ? undefined : parts[reading.waiting];
  if (waiting) waiting.isUnderstood = false;
  const definition = reading.subject ? definitionOf(reading.subject, reading.clauses) : undefined;
  const isWhole = definition !== undefined && parts.every(({ isUnderstood }) => isUnderstood);
  return { parts, definition, isWhole, reading };
}

/** The words of a line with their places; a word that folds into several, such as « l’eau », is one place each. */
function tokensOf(line: string): Token[] {
  return [...line.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].flatMap(({ 0: text, index }) => {
    const words = wordsOf(text);
    return words ? [{ words, start: index, end: index + text.length }] : [];
  });
}

type Read = { length: number; meaning: Meaning; waits: boolean };
type Subject = Extract<Meaning, { is: 'subject' }>;

/** What the line is about, wherever it stands: "open needs". What is said in the plural counts before the singular. */
function subjectIn(
  tokens: readonly Token[],
  lexicon: Lexicon,
): (Read & { at: number; meaning: Subject }) | undefined {
  const found = tokens.flatMap((_, at) => {
    for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
      const meanings = lexicon.meanings(phraseAt(tokens, at, length));
      // The longest phrase that is known decides: a name may begin with such a word.
      const meaning = meanings.find((each): each is Subject => each.is === 'subject');
      if (meaning) return [{ at, length, meaning, waits: false }];
      if (length > 1 && meanings.some(({ is }) => is === 'record')) return [];
    }
    return [];
  });
  return found.find(({ meaning }) => !meaning.isOne) ?? found[0];
}

function begin(reading: Reading, { key, where }: Subject): void {
  reading.subject = key;
  reading.clauses.push(...where.map((each): Clause => ({ or: false, where: { ...each } })));
}

const phraseAt = (tokens: readonly Token[], at: number, length: number): string =>
  tokens
    .slice(at, at + length)
    .map(({ words }) => words)
    .join(' ');

/** The longest phrase that begins here and means something here. */
function readAt(tokens: readonly Token[], at: number, lexicon: Lexicon, reading: Reading): Read | undefined {
  for (let length = Math.min(MOST_WORDS, tokens.length - at); length > 0; length--) {
    const phrase = phraseAt(tokens, at, length);
    if (length === 1 && /^\d{1,6}$/.test(phrase) && reading.count) {
      reading.count = { ...reading.count, number: Number(phrase) };
      return { length, meaning: { is: 'word', does: { does: 'SKIP' } }, waits: true };
    }
    // A name that was given counts before a word that only holds the line together.
    const meanings = [...lexicon.meanings(phrase)].sort(
      (one, other) => rank(one, reading) - rank(other, reading),
    );
    for (const meaning of meanings) {
      const taken = take(meaning, reading);
      if (taken) return { length, meaning, waits: taken === 'WAITS' };
    }
  }
  return undefined;
}

/** What can be said of the subject comes before what can be said of something else. */
function rank(meaning: Meaning, { subject }: Reading): number {
  if (meaning.is === 'word') return meaning.does.does === 'SKIP' ? 4 : 3;
  return 'of' in meaning && meaning.of !== subject ? 2 : 1;
}

/** Whether it means something here; `WAITS` when it means nothing without what follows. */
function take(meaning: Meaning, reading: Reading): boolean | 'WAITS' {
  if (meaning.is === 'word') return takeWord(meaning.does, reading);
  // What the line is about was found before.
  return meaning.is !== 'subject' && clauseOf(meaning, reading);
}

function addPart(parts: LinePart[], line: string, span: readonly Token[], meaning: Meaning | undefined) {
  const [start, end] = [span[0]?.start ?? 0, span.at(-1)?.end ?? 0];
  const last = parts.at(-1);
  // Words that mean nothing are told together.
  if (!meaning && last && !last.isUnderstood && !last.meaning) {
    const from = line.lastIndexOf(last.text, start);
    last.text = line.slice(from, end);
    return;
  }
  parts.push({ text: line.slice(start, end), isUnderstood: meaning !== undefined, meaning });
}

/** Clauses side by side all hold; those that are joined by "or" are alternatives of one another. */
function definitionOf(of: string, clauses: readonly Clause[]): Definition {
  const runs: Clause[][] = [];
  for (const clause of clauses) {
    const run = runs.at(-1);
    if (clause.or && run) run.push(clause);
    else runs.push([clause]);
  }
  const all = partOf(runs.filter(({ length }) => length === 1).flat());
  const alternatives = runs.find(({ length }) => length > 1);
  return { of, ...all, ...(alternatives && { any: alternatives.map((clause) => partOf([clause])) }) };
}

const partOf = (clauses: readonly Clause[]): Part => ({
  where: clauses.flatMap(({ where }) => where ?? []),
  has: clauses.flatMap(({ has }): Has[] => (has ? [has] : [])),
});
