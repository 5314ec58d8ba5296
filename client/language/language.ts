/** The two languages of the interface, and how to write names, numbers and dates in each. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

const STORED_AS = 'maillage-language';

/** A language as GraphQL names it. */
export const inLanguage = (language: Language) => (language === 'fr' ? 'FR' : 'EN');

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

/** The language to start in: the address (`?lang=fr`), else the one chosen before, else the browser's, else English. */
export function firstLanguage(search: string, stored: string | null, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) return asked;
  if (isLanguage(stored)) return stored;
  return preferred.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The language chosen before, if storage may be read. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(STORED_AS);
  } catch {
    return null;
  }
}

export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(STORED_AS, language);
  } catch {
    // Private windows may refuse storage: the choice then holds until the page is closed.
  }
}

/** A name, or its French form when there is one and the reader reads French. */
export function nameIn(language: Language, thing: { name: string; nameFr?: string | null }): string {
  return (language === 'fr' && thing.nameFr) || thing.name;
}

/** A summary in the reader's language, else in the other one. */
export function summaryIn(
  language: Language,
  thing: { summary?: string | null; summaryFr?: string | null },
): string | undefined {
  const [first, second] =
    language === 'fr' ? [thing.summaryFr, thing.summary] : [thing.summary, thing.summaryFr];
  return first || second || undefined;
}

/** "health, education and 2 others" is left to the caller: this joins words the way the language does. */
export function listIn(
  language: Language,
  words: readonly string[],
  type: 'conjunction' | 'disjunction',
): string {
  return new Intl.ListFormat(language, { type, style: 'long' }).format(words);
}

const LOCALE = { en: 'en-CA', fr: 'fr-CA' } as const;

export function numberIn(language: Language, value: number): string {
  return new Intl.NumberFormat(LOCALE[language]).format(value);
}

/** A share in words: 80%. */
export function percentIn(language: Language, share: number): string {
  return new Intl.NumberFormat(language, { style: 'percent' }).format(share);
}

/** A calendar date (`2026-11-21`) or an instant, as a date; what cannot be read is given back as it is. */
export function dateIn(language: Language, value: string): string {
  const calendar = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return value;
  const format = new Intl.DateTimeFormat(LOCALE[language], {
    dateStyle: 'medium',
    ...(calendar ? { timeZone: 'UTC' } : {}),
  });
  return dayOf(language, format.format(date));
}

/** The month of a day in ISO 8601: "Nov 2026". */
export const monthIn = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(LOCALE[language], { month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(day),
  );

/** French has an ordinal for the first of a month, of which its locale knows nothing. */
export const dayOf = (language: Language, written: string): string =>
  language === 'fr' ? written.replace(/^1 /, '1er ') : written;

/** Orders words as the language does, digits by value. */
export function collatorIn(language: Language): Intl.Collator {
  return new Intl.Collator(LOCALE[language], { numeric: true, sensitivity: 'base' });
}
