/** The words of a text, for looking up. */
export const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));
