/** The words of a text as they are compared: without accents, capitals and what stands between them. */
const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Whether every word that was typed begins a word of a text; accents and capitals aside. */
export function isMeant(typed: string, text: string): boolean {
  const there = folded(text);
  return folded(typed).every((start) => there.some((word) => word.startsWith(start)));
}
