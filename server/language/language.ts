/** The languages that the program speaks, and in which of them somebody is answered. */

export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same in both languages. */
export type Words = Record<Language, string>;
export const inBoth = (en: string, fr: string): Words => ({ en, fr });

/** A language as it is kept of an account or a reader, in whatever letters; undefined for none that the program speaks. */
export const storedLanguage = (kept: string | null | undefined): Language | undefined =>
  LANGUAGES.find((each) => each === kept?.toLowerCase());

/** What stands in French where it is read in French and has such words of its own. */
export const inLanguage = <Text>(language: Language, plain: Text, french: Text | null | undefined): Text =>
  (language === 'fr' ? french : undefined) ?? plain;

/** A language as the API names it: EN or FR. */
export const languageOf = (given: string): Language => (given === 'FR' ? 'fr' : 'en');

/**
 * The language of who sits at a terminal: that of `--language`, else that of the machine (`LC_ALL`, `LC_MESSAGES`, `LANG`), else
 * English. Never throws: it is asked so that a mistake in the options can be told.
 */
export function languageAt(argv: readonly string[], env: NodeJS.ProcessEnv): Language {
  const given = argv.flatMap((each, index) =>
    each === '--language' ? (argv[index + 1] ?? []) : each.startsWith('--language=') ? each.slice(11) : [],
  );
  const asked = LANGUAGES.find((language) => language === given.at(-1));
  const machine = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return (
    asked ?? LANGUAGES.find((language) => new RegExp(`^${language}(?![a-z])`, 'i').test(machine)) ?? 'en'
  );
}
