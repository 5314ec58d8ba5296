/** The languages in which the program speaks. */

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];
/** A language as the API names it: EN or FR. */
export const languageOf = (given: string): Language => (given === 'FR' ? 'fr' : 'en');

/** The same in both languages. */
export type Words = Record<Language, string>;
