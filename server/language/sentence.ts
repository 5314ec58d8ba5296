/** What is said to a person, as data until the edge: a key of the catalogue and facts. There it becomes a sentence. */
import { createInstance } from 'i18next';
import { fieldIn } from './fields.ts';
import { LANGUAGES, type Language, type Words } from './language.ts';
import { REFUSALS } from './refusals.ts';
import { typeset } from './typeset.ts';

export type SentenceKey = keyof typeof REFUSALS;

/** A sentence that is not said yet: plain JSON, made by `sentence`, which knows the facts of each key. */
export type Sentence = { key: SentenceKey; facts: Readonly<Record<string, Fact>> };
export type Fact = string | number | Words | Sentence | readonly string[] | readonly Sentence[];

/** A sentence about one value: `path` names the field (dotted, rows from 1). */
export type Complaint = { path: string } & Sentence;

/** What a fact must be for the format that the template gives it: see `FORMATS`. */
type Formats = {
  field: string;
  list: readonly string[];
  words: Words;
  said: Sentence | readonly Sentence[];
};
type Format = keyof Formats;

type FactsIn<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? (Name extends `${infer Bare}, ${infer As extends Format}`
      ? Record<Bare, Formats[As]>
      : Record<Name, string | number>) &
      FactsIn<Rest>
  : unknown;
type English<Key extends SentenceKey> = (typeof REFUSALS)[Key]['en'];
type Text<Key extends SentenceKey> = English<Key> extends { other: infer Several } ? Several : English<Key>;
type FactsOf<Key extends SentenceKey> = FactsIn<Extract<Text<Key>, string>>;
type Given<Key extends SentenceKey> = unknown extends FactsOf<Key> ? [] : [facts: FactsOf<Key>];

/** A sentence of the catalogue with the facts that it names; `sentence('ecosystem.unknown', { slug })`. */
export function sentence<Key extends SentenceKey>(key: Key, ...[facts]: Given<Key>): Sentence {
  return { key, facts: (facts ?? {}) as Sentence['facts'] };
}

/** The same about one value; `complaint('until', 'period.backwards')`. */
export function complaint<Key extends SentenceKey>(path: string, key: Key, ...facts: Given<Key>): Complaint {
  return { path, ...sentence(key, ...facts) };
}

/** Whether a reading gave a refusal instead of what was looked for. */
export function isSentence(read: object): read is Sentence {
  return 'key' in read && 'facts' in read;
}

/** Of a longer text in a sentence, so much is said: some facts are what somebody sent. Characters. */
const FACT_MAX = 200;

/** Says a sentence in a language. */
export function speak({ key, facts }: Sentence, language: Language): string {
  const count = typeof facts.count === 'number' ? { count: facts.count } : {};
  const long = Object.entries(facts).filter(([, fact]) => typeof fact === 'string' && fact.length > FACT_MAX);
  const cut = long.map(([name, fact]) => [
    name,
    `${String(fact)
      .slice(0, FACT_MAX - 1)
      .toWellFormed()}…`,
  ]);
  // i18next skips what facts put in, so that what people wrote is never read as a template.
  return translators[language](key, { replace: { ...facts, ...Object.fromEntries(cut) }, ...count });
}

/** How a fact is written, by the format that the template gives it. */
const FORMATS: { [Format in keyof Formats]: (value: Formats[Format], language: Language) => string } = {
  field: fieldIn,
  list: (values) => values.join(', '),
  words: (words, language) => words[language],
  said: (said, language) =>
    [said]
      .flat()
      .map((each) => speak(each, language))
      .join(' '),
};

/** French sets some signs apart by a space at which no line breaks. */

type Entry = Record<Language, string | { one: string; other: string }>;

function resourceOf(language: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries<Entry>(REFUSALS).flatMap(([key, { [language]: said }]) => {
      const set = language === 'fr' ? typeset : (text: string) => text;
      if (typeof said === 'string') return [[key, set(said)]];
      // French has a form of its own for millions, which is that of several here.
      return Object.entries({ ...said, many: said.other }).map(([form, text]) => [
        `${key}_${form}`,
        set(text),
      ]);
    }),
  );
}

const catalogue = createInstance();
void catalogue.init({
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  resources: Object.fromEntries(
    LANGUAGES.map((language) => [language, { translation: resourceOf(language) }]),
  ),
  interpolation: { escapeValue: false },
});
for (const [name, format] of Object.entries(FORMATS))
  catalogue.services.formatter?.add(name, (value, language) => format(value as never, language as Language));
const translators = { en: catalogue.getFixedT('en'), fr: catalogue.getFixedT('fr') };
