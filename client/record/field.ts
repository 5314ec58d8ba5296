/**
 * The fields of a noun, as data: what a form asks for, how it is written down while one types, and what the server is sent.
 * The types say, from the same data, what the GraphQL documents of the noun must take and give.
 */

import type { Client, CombinedError } from '@urql/core';
import type { Words } from '../language/use-words.ts';
import { textOrNull } from '../ui/fields.ts';

/** What stands in the inputs of a form: texts, ids, and lists of texts. */
export type Values = { [name: string]: string | string[] };

export type Option = { value: string; label: string };

/** What the options of a field may depend on: where the form was opened, and what it holds by now. */
export type Choosing = { ecosystem: string; of: string; values: Values; words: Words };

/** Records what a picker does not hold yet, in the ecosystem of this id, from a form that was opened under a record. */
export type Adds = (
  client: Client,
  at: { ecosystem: string; of: string; values: Values; words: Words },
  name: string,
  idempotencyKey: string,
) => Promise<{ data?: { id: string } | undefined; error?: CombinedError | undefined }>;

/** The options to choose from; undefined while they are on their way. A hook. */
export type UseOptions = (choosing: Choosing) => readonly Option[] | undefined;

type Common = {
  /** How it is called; by default the word for its name. */
  label?: (words: Words) => string;
  /** `mayAdd`: who fills it in may record what is not in its list yet. */
  help?: (words: Words, mayAdd: boolean) => string;
  required?: true;
  /** Said once, when the record is made. */
  fixed?: true;
  /** The form asks for it and no record holds it. */
  unstored?: true;
  initial?: string;
  when?: (values: Values) => boolean;
  /** The title of a row says it already. */
  inTitle?: true;
};

export type Field = Common &
  (
    | { is: 'line' | 'prose' | 'date' | 'website' | 'list' | 'check' }
    | { is: 'number'; least?: number; most?: number; whole?: true }
    | { is: 'enum'; of: readonly string[]; say: (value: never, words: Words) => string }
    /** One of some words; `follows` names the field that decides which. */
    | { is: 'choice'; useOptions: UseOptions; follows?: string }
    /** Another record, chosen from a list. */
    | {
        is: 'reference';
        useOptions: UseOptions;
        say?: (held: never, words: Words) => string;
        /** Records one by its name alone, where it is not in the list yet. */
        adds?: Adds;
      }
    /** A stakeholder or a mission, searched for by name; `orNew` takes a name that nobody has yet. */
    | { is: 'element'; only?: 'Stakeholder' | 'Mission'; orNew?: true }
  );

export type FieldSet = { readonly [name: string]: Field };

type SentBy<F> = F extends { is: 'number' }
  ? number
  : F extends { is: 'list' }
    ? string[]
    : F extends { is: 'enum'; of: readonly (infer Value)[] }
      ? Value
      : string;

type Named = { id: string; name: string; nameFr: string | null };
type HeldBy<F> = F extends { is: 'reference'; say: (held: infer Held, words: Words) => string }
  ? Held
  : F extends { is: 'reference' | 'element' }
    ? Named
    : SentBy<F>;

/** What a form sends to create: what is required is there, the rest may be. */
export type Given<F extends FieldSet> = {
  [Name in keyof F as F[Name] extends { required: true } ? Name : never]: SentBy<F[Name]>;
} & { [Name in keyof F as F[Name] extends { required: true } ? never : Name]?: SentBy<F[Name]> };

/** What a form sends to change a record. */
export type Changes<F extends FieldSet> = {
  [Name in keyof F as F[Name] extends { fixed: true } | { unstored: true } ? never : Name]?: SentBy<
    F[Name]
  > | null;
};

/** What a stored record must hold for the form to show it. */
export type Holding<F extends FieldSet> = {
  [Name in keyof F as F[Name] extends { unstored: true } ? never : Name]: HeldBy<F[Name]> | null;
};

/** Marks a name in a picker as one that nobody has yet. */
const NEW = 'new:';

export const newElement = (name: string) => `${NEW}${name.trim()}`;

/** The name typed for somebody new; undefined for an id. */
export function nameOfNew(value: unknown): string | undefined {
  return typeof value === 'string' && value.startsWith(NEW) ? value.slice(NEW.length) : undefined;
}

/** A number as typed, with a point or a comma and blanks between thousands; null for nothing, NaN for nonsense. */
export function numberOf(text: string): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return plain ? Number(plain) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What an input holds for a stored value: the id of a record, numbers as text. */
export function typedOf(field: Field, held: unknown): string | string[] {
  if (field.is === 'list') return Array.isArray(held) ? held.map(String) : [];
  if (held === null || held === undefined) return '';
  return isRecord(held) ? String(held.id) : String(held);
}

/** What the inputs hold for a record, or for one that is about to be made. */
export function valuesOf(fields: FieldSet, row: unknown, preset: Values = {}): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      if (isRecord(row)) return [name, typedOf(field, row[name])];
      return [name, preset[name] ?? (field.is === 'list' ? [] : (field.initial ?? ''))];
    }),
  );
}

/** What the inputs say as the server takes it: null where nothing was typed or nothing was asked. */
export function sentOf(fields: FieldSet, values: Values): { [name: string]: unknown } {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = values[name] ?? '';
      if (field.when && !field.when(values)) return [name, null];
      if (typeof value !== 'string') return [name, value];
      return [name, field.is === 'number' ? numberOf(value) : textOrNull(value)];
    }),
  );
}

/** The fields that a form shows: those said once only when the record is made. */
export function shownFields(fields: FieldSet, values: Values, isNew: boolean): [string, Field][] {
  return Object.entries(fields).filter(
    ([, field]) => (isNew || !(field.fixed || field.unstored)) && (field.when?.(values) ?? true),
  );
}
