import { folded } from './folded.ts';

/** The words of a text as they are compared: without accents, capitals and what stands between them. */
const wordsOf = (text: string) =>
  folded(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether every word that was typed begins a word of a text; accents and capitals aside. */
export function isMeant(typed: string, text: string): boolean {
  const there = wordsOf(text);
  return wordsOf(typed).every((start) => there.some((word) => word.startsWith(start)));
}

/** Whether every word that was typed is a word of a text as it stands. */
export function isWhole(typed: string, text: string): boolean {
  const there = wordsOf(text);
  return wordsOf(typed).every((word) => there.includes(word));
}
