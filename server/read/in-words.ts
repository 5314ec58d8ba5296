/** What a record is called, in words: what the query brings of it, and how that is said in a language. */

import { type Cypher, cypher, join, name as named } from '../kind/cypher.ts';
import { endOf, partsOf } from '../kind/in-words.ts';
import type { Field, Kind, Parts } from '../kind/kind.ts';
import { ENUM_WORDS } from '../language/enum-words.ts';

import type { Language } from '../language/language.ts';
import { dayOf } from '../language/typeset.ts';

/** A part on its way out: a text in both languages, a value of an enumeration, a day, or a number and its unit. */
type Said =
  | { en: string; fr: string }
  | { enumeration: string; value: string }
  | { day: string }
  | { number: number; unit: string | null };

/** How the query goes on from a record over a reference, to an end that this reader may see. */
export type Walking = {
  variable(): Cypher;
  walk(kind: Kind, variable: Cypher, ref: string, inner: (end: Cypher) => Cypher): Cypher;
};

/** The Cypher list of the parts that say which record `v` is. */
export const wordsText = (c: Walking, kind: Kind, v: Cypher): Cypher => allOf(c, kind, v, partsOf(kind));

const allOf = (c: Walking, kind: Kind, v: Cypher, parts: Parts): Cypher =>
  join(
    parts.map((part) =>
      typeof part === 'string' ? along(c, kind, v, part.split('.')) : firstOf(c, kind, v, part),
    ),
    cypher` + `,
  );

function firstOf(c: Walking, kind: Kind, v: Cypher, choices: readonly (string | Parts)[]): Cypher {
  const each = c.variable();
  const texts = choices.map((choice) => allOf(c, kind, v, typeof choice === 'string' ? [choice] : choice));
  return cypher`coalesce(head([${each} IN [${join(texts, cypher`, `)}] WHERE ${each} <> []]), [])`;
}

function along(c: Walking, kind: Kind, v: Cypher, [name = '', ...rest]: readonly string[]): Cypher {
  const field = kind.fields[name];
  if (field) return fieldText(c, kind, v, name, field);
  const end = endOf(kind, name);
  const inner = (x: Cypher) => (rest.length === 0 ? wordsText(c, end, x) : along(c, end, x, rest));
  return cypher`coalesce(${c.walk(kind, v, name, inner)}, [])`;
}

function fieldText(c: Walking, { fields }: Kind, v: Cypher, name: string, field: Field): Cypher {
  const each = c.variable();
  const there = (map: Cypher, column: string) =>
    cypher`[${each} IN [{${map}}] WHERE ${each}.${named(column)} IS NOT NULL]`;
  const value = cypher`${v}.${named(name)}`;
  switch (field.is) {
    case 'enum':
      return there(cypher`enumeration: '${named(field.of.name)}', value: ${value}`, 'value');
    case 'date':
      return there(cypher`day: toString(${value})`, 'day');
    case 'number':
    case 'integer':
      return there(
        cypher`number: ${value}, unit: ${'unit' in fields ? cypher`${v}.unit` : cypher`null`}`,
        'number',
      );
    default: {
      const french = `${name}Fr` in fields ? cypher`${value}Fr` : value;
      return there(cypher`en: coalesce(${value}, ${french}), fr: coalesce(${french}, ${value})`, 'en');
    }
  }
}

/** The parts said in a language, with a dot between them. */
export const sayWords = (parts: readonly Said[], language: Language): string =>
  parts.map((part) => say(part, language)).join(' · ');

const LOCALES = { en: 'en-CA', fr: 'fr-CA' } as const;

function say(part: Said, language: Language): string {
  if ('enumeration' in part) return ENUM_WORDS[part.enumeration]?.[part.value]?.[language] ?? part.value;
  if ('day' in part) {
    const format = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'medium', timeZone: 'UTC' });
    return dayOf(language, format.format(new Date(part.day)));
  }
  if ('number' in part) {
    const number = new Intl.NumberFormat(LOCALES[language]).format(part.number);
    return [number, part.unit].filter(Boolean).join(' ');
  }
  return part[language];
}
