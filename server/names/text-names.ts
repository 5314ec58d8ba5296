/** Who is named in a text: a pure function over the text and what the map knows. */
import { fold } from '../text.ts';
import { type Candidate, createCandidates, smallWords } from './candidates.ts';
import { atomsOf, comparedWords, type Finder, finderOf, type Known } from './known-names.ts';
import { runsOf, wordsOf } from './runs.ts';
import { type Sentence, sentencesOf } from './tokens.ts';
import { ENGLISH_STOPS } from './words/english.ts';
import { FRENCH_STOPS } from './words/french.ts';

export type NamesTask = {
  text: string;
  /** Stakeholders, places and missions that the map knows; a mission by its #tag without the sign. */
  stakeholders: readonly Known[];
  places: readonly Known[];
  missions: readonly Known[];
  /** Names of which it was said that they are no stakeholder. */
  aside: readonly string[];
};

/** Something known, how often it is named, and the first sentence that it stands in. */
export type Mention = { id: string; count: number; sentence: string; start: number; end: number };
export type Tag = { tag: string; mission: string | undefined; count: number };
export type Unknown = Candidate & {
  /** Known stakeholders that may be meant, the likeliest first; at most three. */
  alike: string[];
};

export type Names = {
  language: 'en' | 'fr';
  /** Whether the text is written with capitals, without which only known names are found. */
  hasCapitals: boolean;
  known: Mention[];
  unknown: Unknown[];
  places: Mention[];
  tags: Tag[];
  /** Names that were set aside before and stand in it again. */
  aside: string[];
};

/** Names that are told at most of each sort. */
const MOST = 1_000;

export function namesIn(task: NamesTask): Names {
  const language = languageOf(task.text);
  const words = wordsOf(language);
  const sentences = sentencesOf(task.text, language);
  const candidates = createCandidates(words, smallWords(sentences));
  const seen = mentioning(finderOf(task.stakeholders));
  const placed = mentioning(finderOf(task.places));
  for (const sentence of sentences) {
    const atoms = atomsOf(sentence.text);
    const known = seen.look(atoms);
    const places = placed.look(atoms).filter((each) => !known.some((other) => overlap(each, other)));
    for (const place of places) placed.count(sentence, place);
    for (const each of known) seen.count(sentence, each);
    for (const run of runsOf(sentence, words)) {
      const [first, last] = [sentence.tokens[run.from], sentence.tokens[run.to - 1]];
      // A #tag is told as such.
      if (!first || !last || sentence.text[first.start - 1] === '#') continue;
      const span = { start: first.start, end: last.end };
      if ([...known, ...places].some((each) => isCovered(span, each))) continue;
      candidates.add(sentence, run);
    }
  }
  const aside = new Set(task.aside.map((name) => comparedWords(name).join(' ')));
  const isAside = ({ name }: Candidate) => aside.has(comparedWords(name).join(' '));
  const all = candidates.all().filter(({ kind, count }) => kind !== 'PLACE' || count > 0);
  const likeness = likenessOf(task.stakeholders);
  return {
    ...{ language, hasCapitals: /\p{Lu}/u.test(task.text) && /\p{Ll}/u.test(task.text) },
    ...{ known: seen.all().slice(0, MOST), places: placed.all().slice(0, MOST), tags: tagsIn(task) },
    unknown: all
      .filter((each) => !isAside(each))
      .slice(0, MOST)
      .map((each) => ({ ...each, alike: likeness(each) })),
    aside: all.filter(isAside).map(({ name }) => name),
  };
}

type Span = { start: number; end: number };
const overlap = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

/** Whether what is known is half of a run or more: « Friends of the Newmarket Public Library » is somebody else. */
function isCovered(run: Span, known: Span): boolean {
  const common = Math.min(run.end, known.end) - Math.max(run.start, known.start);
  return common * 10 >= (run.end - run.start) * 7;
}

function mentioning(find: Finder) {
  const mentions = new Map<string, Mention>();
  return {
    look: find,
    count({ text }: Sentence, { ids, start, end }: ReturnType<Finder>[number]) {
      for (const id of ids) {
        const known = mentions.get(id) ?? { id, count: 0, sentence: text, start, end };
        mentions.set(id, { ...known, count: known.count + 1 });
      }
    },
    all: () => [...mentions.values()],
  };
}

function tagsIn({ text, missions }: NamesTask): Tag[] {
  const ids = new Map(missions.flatMap(({ id, names }) => names.map((name) => [fold(name), id] as const)));
  const found = new Map<string, Tag>();
  for (const [, tag = ''] of text.matchAll(/(?<![\p{L}\p{N}&/#])#([\p{L}\p{N}_]{2,100})/gu)) {
    if (/^\p{N}+$/u.test(tag)) continue;
    const known = found.get(fold(tag)) ?? { tag, mission: ids.get(fold(tag)), count: 0 };
    found.set(fold(tag), { ...known, count: known.count + 1 });
  }
  return [...found.values()].slice(0, MOST);
}

/** Who of those known shares most words with a name, or has it for initials. */
function likenessOf(known: readonly Known[]) {
  const byWord = new Map<string, Set<number>>();
  const sizes: number[][] = [];
  const initials = new Map<string, number[]>();
  known.forEach(({ names }, row) => {
    sizes[row] = names.map((name) => {
      const words = comparedWords(name).filter((word) => word.length > 2);
      for (const word of words) byWord.set(word, (byWord.get(word) ?? new Set()).add(row));
      const first = words.map((word) => word.charAt(0)).join('');
      if (first.length > 2) initials.set(first, [...(initials.get(first) ?? []), row]);
      return words.length;
    });
  });
  return ({ name, abbreviation }: Candidate): string[] => {
    const words = comparedWords(name).filter((word) => word.length > 2);
    const shared = new Map<number, number>();
    for (const word of words) {
      const rows = byWord.get(word);
      // A word that hundreds have tells nobody from another.
      if (rows && rows.size <= 200) for (const row of rows) shared.set(row, (shared.get(row) ?? 0) + 1);
    }
    const scored = [...shared].map(([row, common]) => {
      const smallest = Math.min(...(sizes[row] ?? []).map((size) => Math.max(size, words.length)));
      return { row, score: common / smallest };
    });
    const short = initials.get(fold(abbreviation ?? name).replace(/[^\p{L}]/gu, '')) ?? [];
    for (const row of short) scored.push({ row, score: 1 });
    const best = scored.filter(({ score }) => score >= 0.5).sort((a, b) => b.score - a.score);
    return [...new Set(best.map(({ row }) => known[row]?.id ?? ''))].slice(0, 3);
  };
}

/** By which small words there are more of. */
function languageOf(text: string): 'en' | 'fr' {
  const counts = { en: 0, fr: 0 };
  for (const word of text.slice(0, 50_000).match(/\p{Ll}+/gu) ?? []) {
    const folded = fold(word);
    if (ENGLISH_STOPS.has(folded) && !FRENCH_STOPS.has(folded)) counts.en += 1;
    if (FRENCH_STOPS.has(folded) && !ENGLISH_STOPS.has(folded)) counts.fr += 1;
  }
  return counts.fr > counts.en ? 'fr' : 'en';
}
