/** Finds in a text who and what the map knows: by name, by another name, with and without what a name is often written without. */
import { fold } from '../text.ts';
import { listed } from './words/listed.ts';

/** Something known, and all that it is called. */
export type Known = { id: string; names: readonly string[] };

/** A piece of a word: « Saint-Jean » has two. */
export type Atom = { word: string; start: number; end: number; isCapital: boolean };

/** Where something known stands in a sentence; several where they are called alike. */
export type Found = { ids: readonly string[]; start: number; end: number };

const ATOM = /[\p{L}\p{M}\p{N}]+/gu;
/** What one spelling leaves out and another does not. */
const NOISE = listed('the le la les l and et of de du des d');
/** What a name ends with on paper alone. */
const LEGAL = listed('inc ltd ltee limited limitee llc llp corp senc sencrl enr osbl obnl incorporated');
const SPELLINGS: Record<string, string> = { st: 'saint', ste: 'sainte', mt: 'mount' };

export function atomsOf(text: string): Atom[] {
  return [...text.matchAll(ATOM)].map(({ 0: own, index }) => {
    const word = fold(own);
    return {
      ...{ word: SPELLINGS[word] ?? word, start: index, end: index + own.length },
      isCapital: /^\p{Lu}/u.test(own) || !/\p{Ll}|\p{Lu}/u.test(own),
    };
  });
}

/** The words of a name by which it is compared. */
export function comparedWords(name: string): string[] {
  const words = atomsOf(name).map(({ word }) => word);
  const kept = words.filter((word) => !NOISE.has(word));
  while (kept.length > 1 && LEGAL.has(kept.at(-1) ?? '')) kept.pop();
  return kept.length > 0 ? kept : words;
}

/** A name as it is, without what stands in brackets, and that alone where it is an abbreviation. */
function formsOf(name: string): string[] {
  const inside = [...name.matchAll(/\(([^()]+)\)/g)].map((match) => match[1]?.trim() ?? '');
  const outside = name.replace(/\([^()]*\)/g, ' ').trim();
  const abbreviations = inside.filter((each) => /^\p{Lu}[\p{Lu}\p{N}.&-]+$/u.test(each));
  return [...new Set([name, outside, ...abbreviations])].filter((each) => each !== '');
}

/** Looks up in one sentence after the other. */
export type Finder = (atoms: readonly Atom[]) => Found[];

type Entry = { words: string[]; ids: string[] };

export function finderOf(known: readonly Known[]): Finder {
  const byFirst = new Map<string, Map<string, Entry>>();
  for (const { id, names } of known) {
    for (const name of names.flatMap(formsOf)) {
      const words = comparedWords(name);
      const [first] = words;
      // Two letters, or a number, are anybody's.
      if (first === undefined || (words.length === 1 && (first.length < 3 || /^\p{N}+$/u.test(first))))
        continue;
      const entries = byFirst.get(first) ?? new Map<string, Entry>();
      byFirst.set(first, entries);
      const key = words.join(' ');
      const entry = entries.get(key) ?? { words, ids: [] };
      entries.set(key, entry);
      if (!entry.ids.includes(id)) entry.ids.push(id);
    }
  }
  return (atoms) => {
    const found: Found[] = [];
    for (let from = 0; from < atoms.length; from++) {
      const best = longestAt(byFirst.get(atoms[from]?.word ?? ''), atoms, from);
      if (!best) continue;
      const [start, end] = [atoms[from]?.start ?? 0, atoms[best.to - 1]?.end ?? 0];
      found.push({ ids: best.ids, start, end });
      from = best.to - 1;
    }
    return found;
  };
}

function longestAt(entries: Map<string, Entry> | undefined, atoms: readonly Atom[], from: number) {
  let best: { ids: string[]; to: number; length: number } | undefined;
  for (const { words, ids } of entries?.values() ?? []) {
    const to = matchedTo(words, atoms, from);
    if (to === undefined || words.length <= (best?.length ?? 0)) continue;
    // One word is a name only with a capital; of several, one must have it.
    if (!atoms.slice(from, to).some(({ isCapital }) => isCapital)) continue;
    best = { ids, to, length: words.length };
  }
  return best;
}

/** Where a name ends that begins here; small words between its words are passed over. */
function matchedTo(words: readonly string[], atoms: readonly Atom[], from: number): number | undefined {
  let to = from + 1;
  for (const word of words.slice(1)) {
    while (atoms[to] && atoms[to]?.word !== word && NOISE.has(atoms[to]?.word ?? '')) to += 1;
    if (atoms[to]?.word !== word) return undefined;
    to += 1;
  }
  return to;
}
