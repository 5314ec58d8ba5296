import type { Language, Words } from './language.ts';

/** French signs stay on the line of their word, with the space that French has before them. */
export const typeset = (text: string): string =>
  text.replace(/ (?=[:?!;»])|(?<=«) /g, '\u00a0').replace(/(?<!\s);(?= )/g, '\u00a0;');

/** French has an ordinal for the first of a month, of which its locale knows nothing. */
export const dayOf = (language: Language, written: string): string =>
  language === 'fr' ? written.replace(/^1 /, '1er ') : written;

/** A calendar day in full. */
export const dayText = (language: Language, day: string): string => {
  const format = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' });
  return dayOf(language, format.format(new Date(`${day}T00:00:00Z`)));
};

/** Words that are written down in both languages, as they are read in one. */
export const wordsIn = (words: Words, language: Language): string =>
  language === 'fr' ? typeset(words.fr) : words.en;
