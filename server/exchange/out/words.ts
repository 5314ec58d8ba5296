// The words of sheets, as they are read again: headers under their own names, and values of enumerations.
import type { Enumeration, Field } from '../../kind/kind.ts';
import { kindOf } from '../../kind/kind.ts';
import {
  CONNECTION_COLUMNS,
  type ConnectionColumn,
  ELEMENT_COLUMNS,
  type ElementColumn,
  type KnownHeaders,
} from '../kumu/columns.ts';

/** The header of each column: the first of the words that a sheet may have for it. */
export const ELEMENT_TITLES: Readonly<Record<ElementColumn, string>> = titles(ELEMENT_COLUMNS);
export const CONNECTION_TITLES: Readonly<Record<ConnectionColumn, string>> = titles(CONNECTION_COLUMNS);

function titles<Column extends string>(known: KnownHeaders<Column>): Record<Column, string> {
  const own = [...known].filter(([, { own }]) => own);
  return Object.fromEntries(
    own.map(([word, { column }]) => [column, word === 'id' ? 'ID' : capital(word)]),
  ) as Record<Column, string>;
}

/** `SOCIAL_ECONOMY` as *Social economy*. */
export const wordOf = (value: unknown): string => capital(String(value).toLowerCase().replaceAll('_', ' '));

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The text of a cell for what a field of a kind holds. */
export function textOf(kind: string, name: string, value: unknown): string {
  const field: (Field & { of?: Enumeration }) | undefined = kindOf(kind).fields[name];
  if (field?.is === 'enum') return wordOf(value);
  if (Array.isArray(value)) return value.map((item) => whole(String(item))).join(' | ');
  return String(value);
}

/** A text that is one of several in its cell: nothing in it separates. */
export const whole = (text: string): string => text.replaceAll('|', '/').replace(/\s+/g, ' ').trim();
