/**
 * Reads "Library funds Food Bank" and its like: who, how, whom, by the names of a map and the types of link of its
 * ecosystem, in either language. Pure: what it understood is shown before anything is saved.
 */
import { folded } from '../../language/folded.ts';
import { directionOf, type Verb, verbsOf } from './link-verbs.ts';

/** An element that can be named. */
export type Known = { id: string; names: readonly string[] };

/** One end as it was said: somebody known, several who could be meant, or somebody who is not here yet. */
export type SaidEnd =
  | { is: 'known'; id: string; name: string }
  | { is: 'several'; said: string; names: readonly string[] }
  | { is: 'new'; name: string; hashtag?: string };

export type SaidLink = { from: SaidEnd; to: SaidEnd; type: string; direction: 'MUTUAL' | 'DIRECTED' };

/** A line, and what was understood of it: no link where none of its words is a way of being linked. */
export type SaidLine = { text: string; links: readonly SaidLink[] };

export type Reader = { read(text: string): SaidLine[] };

type Types = Parameters<typeof verbsOf>[0];

const ARTICLES = new Set(['the', 'a', 'an', 'le', 'la', 'les', "l'", 'un', 'une']);
const AND = new Set(['and', 'et', '&', ',']);
/** Of those who could be meant, so many are named. */
const NAMED = 3;
/** Shorter pieces of names are in too many. */
const LEAST = 3;

/** Words as they stand: an elided article and a comma are words of their own. */
const wordsIn = (text: string): string[] =>
  text.replace(/[’']/g, "' ").replace(/,/g, ' , ').split(/\s+/).filter(Boolean);
const compared = (text: string): string[] => wordsIn(folded(text));
const joined = (words: readonly string[]): string => words.join(' ').replace(/' /g, "'").replace(/ ,/g, ',');

/** Reads lines about these elements. */
export function readerOf(known: Iterable<Known>, types: Types): Reader {
  const verbs = verbsOf(types, compared);
  const byName = new Map<string, Map<string, string>>();
  for (const { id, names } of known)
    for (const name of names) {
      const key = compared(name.replace(/^#/, '')).join(' ');
      if (key) byName.set(key, (byName.get(key) ?? new Map()).set(id, names[0] ?? name));
    }
  const meant = new Map<string, SaidEnd>();
  const endOf = (said: readonly string[]): SaidEnd => {
    const text = joined(said).replace(/[.;:]$/, '');
    const end = meant.get(text) ?? findEnd(text, byName);
    meant.set(text, end);
    return end;
  };
  return {
    read: (text) =>
      text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
        .map((line) => ({ text: line, links: linksIn(wordsIn(line), verbs, endOf) })),
  };
}

type Split = { verb: Verb; before: readonly string[]; after: readonly string[] };

/** Every way in which a line can be cut at a verb, the longest verbs first. */
function splitsOf(words: readonly string[], verbs: readonly Verb[]): Split[] {
  const plain = words.map((word) => folded(word));
  return verbs.flatMap((verb) => {
    const cuts: Split[] = [];
    for (let at = 1; at + verb.words.length < words.length; at++)
      if (verb.words.every((word, step) => plain[at + step] === word))
        cuts.push({ verb, before: words.slice(0, at), after: words.slice(at + verb.words.length) });
    return cuts;
  });
}

function linksIn(
  words: readonly string[],
  verbs: readonly Verb[],
  endOf: (said: readonly string[]) => SaidEnd,
): SaidLink[] {
  // A verb can be part of a name: the cut that leaves most names that are known is the one that was meant.
  const cuts = splitsOf(words, verbs).map(({ verb, before, after }) => {
    const [starts, ends] = [endsOf(before, endOf), endsOf(after, endOf)];
    const known = [...starts, ...ends].filter(({ is }) => is !== 'new').length;
    return { verb, starts, ends, share: known / (starts.length + ends.length) };
  });
  const best = cuts.reduce(
    (one, other) => (other.share > one.share ? other : one),
    cuts[0] as (typeof cuts)[0],
  );
  if (!best) return [];
  const { type, isInverse } = best.verb;
  return best.starts.flatMap((start) =>
    best.ends.map((end) => ({
      ...(isInverse ? { from: end, to: start } : { from: start, to: end }),
      ...{ type, direction: directionOf(type) },
    })),
  );
}

/** One or several who are named together: "the Library, the School and Food Bank". */
function endsOf(words: readonly string[], endOf: (said: readonly string[]) => SaidEnd): SaidEnd[] {
  const whole = endOf(words);
  if (whole.is !== 'new') return [whole];
  const parts: string[][] = [[]];
  for (const word of words)
    if (AND.has(folded(word))) parts.push([]);
    else parts.at(-1)?.push(word);
  const ends = parts.filter((part) => part.length > 0).map(endOf);
  // "Sisters and Brothers" is one name as long as nobody in it is known.
  const isList = words.includes(',') || ends.some(({ is }) => is !== 'new');
  return isList && ends.length > 1 ? ends : [whole];
}

function findEnd(text: string, byName: ReadonlyMap<string, ReadonlyMap<string, string>>): SaidEnd {
  const name = text.replace(/^#/, '');
  const words = compared(name);
  const bare = ARTICLES.has(words[0] ?? '') ? words.slice(1) : words;
  const exact = byName.get(words.join(' ')) ?? byName.get(bare.join(' '));
  if (exact) return endOfThem(text, exact);
  const piece = bare.join(' ');
  if (piece.length >= LEAST && !text.startsWith('#')) {
    const close = new Map<string, string>();
    for (const [key, ids] of byName)
      if (` ${key} `.includes(` ${piece} `)) for (const [id, called] of ids) close.set(id, called);
    if (close.size > 0) return endOfThem(text, close);
  }
  return text.startsWith('#') ? { is: 'new', name, hashtag: name } : { is: 'new', name: text };
}

function endOfThem(said: string, found: ReadonlyMap<string, string>): SaidEnd {
  const [first] = found;
  if (first && found.size === 1) return { is: 'known', id: first[0], name: first[1] };
  return { is: 'several', said, names: [...found.values()].slice(0, NAMED) };
}
