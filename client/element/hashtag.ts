/** Longest that a tag made from a title gets: what is said and written by hand is short. */
const LONGEST = 40;

/** A tag made from a title, in whole words: "Warm beds, every night" gives `warm-beds-every-night`. */
export function tagFrom(title: string): string {
  const words = title
    .toLocaleLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const fits = words.reduce((tag, word) => {
    const longer = tag ? `${tag}-${word}` : word;
    return longer.length > LONGEST ? tag : longer;
  }, '');
  return fits || (words[0] ?? '').slice(0, LONGEST);
}
