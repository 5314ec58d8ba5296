/**
 * A question as data: of what it asks, which of them, and what each must have or must not have. Here its grammar alone;
 * `check.ts` holds it against the terms that there are.
 */

import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { isBlank } from '../text.ts';

export const COUNTS = ['NONE', 'FEWER_THAN', 'EXACTLY', 'AT_LEAST'] as const;
export type Count = (typeof COUNTS)[number];

/** How many `has` a whole question may hold, at any depth. */
export const MOST_HAS = 3;
/** How many conditions on fields it may hold in all. */
export const MOST_CONDITIONS = 20;
const MOST_VALUES = 200;
const MOST_TEXT = 300;
const MOST_NUMBER = 1_000_000;
/** Half of the way around the Earth, rounded. */
const MOST_KILOMETRES = 20_000;

export type Value = string | number | boolean;

/** What a field must say, in one of five forms. */
export type Condition = { field: string } & (
  | { is: Value[] }
  | { isNot: Value[] }
  | { contains: string }
  | { from?: string | number; until?: string | number }
  | { isSet: boolean }
);

/** What each must have: how many of what, which of them, and what these must have themselves. */
export type Has = {
  count: Count;
  /** Given with every count but NONE. */
  number?: number;
  /** The key of a relation of the subject around. */
  what: string;
  where: Condition[];
  /** Keys of types of link; all types when left out. */
  types?: string[];
  /** No farther away than this. */
  kilometres?: number;
  has: Has[];
};

export type Definition = { of: string; where: Condition[]; has: Has[] };

const key = (what: string) =>
  z.string({ error: `Say ${what}.` }).max(60, { error: 'At most 60 characters.' });
const text = z
  .string({ error: 'Give a text.' })
  .max(MOST_TEXT, { error: `At most ${MOST_TEXT} characters.` })
  .refine((value) => !isBlank(value), { error: 'Give at least one letter.' });
const value = z.union([text, z.number(), z.boolean()], { error: 'Give a text, a number, true or false.' });
const values = z
  .array(value, { error: 'Give a list of values.' })
  .min(1, { error: 'Give at least one value.' })
  .max(MOST_VALUES, { error: `At most ${MOST_VALUES} values.` });
const bound = z.union([text, z.number()], { error: 'Give a date or a number.' });
const FORMS = 'Give one of is, isNot, contains, from and until, or isSet.';

const condition = z
  .strictObject(
    {
      field: key('which field'),
      is: values.optional(),
      isNot: values.optional(),
      contains: text.optional(),
      from: bound.optional(),
      until: bound.optional(),
      isSet: z.boolean({ error: 'Give true or false.' }).optional(),
    },
    { error: unknownKey('A condition is an object with a field and what it must say.') },
  )
  .refine(
    ({ is, isNot, contains, from, until, isSet }) =>
      [is, isNot, contains, from ?? until, isSet].filter((form) => form !== undefined).length === 1,
    { error: FORMS },
  );
const conditions = z.array(condition, { error: 'Give a list of conditions.' }).default([]);

const has: z.ZodType<Has> = z.lazy(() =>
  z
    .strictObject(
      {
        count: z.enum(COUNTS, { error: `Give one of ${COUNTS.join(', ')}.` }),
        number: z
          .int({ error: 'Give a whole number.' })
          .min(0, { error: 'Give 0 or more.' })
          .max(MOST_NUMBER, { error: `At most ${MOST_NUMBER}.` })
          .optional(),
        what: key('what it must have'),
        where: conditions,
        types: z
          .array(key('which type of link'), { error: 'Give a list of types of link.' })
          .max(60)
          .optional(),
        kilometres: z
          .number({ error: 'Give a number of kilometres.' })
          .positive({ error: 'Give more than 0 kilometres.' })
          .max(MOST_KILOMETRES, { error: `At most ${MOST_KILOMETRES} kilometres.` })
          .optional(),
        has: z.array(has, { error: 'Give a list of what each must have.' }).default([]),
      },
      { error: unknownKey('Give an object with count and what.') },
    )
    .refine(({ count, number }) => count === 'NONE' || number !== undefined, {
      error: 'Say how many.',
      path: ['number'],
    })
    .refine(({ count, number }) => !(count === 'FEWER_THAN' || count === 'AT_LEAST') || number !== 0, {
      error: 'Give 1 or more.',
      path: ['number'],
    }),
) as z.ZodType<Has>;

const definition = z.strictObject(
  {
    of: key('what it asks of'),
    where: conditions,
    has: z.array(has, { error: 'Give a list of what each must have.' }).default([]),
  },
  { error: unknownKey('A question is an object with of, where and has.') },
);

function unknownKey(otherwise: string) {
  return (issue: { code?: string | undefined; keys?: unknown }): string =>
    issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)
      ? `There is nothing called "${String(issue.keys[0]).slice(0, 60)}" here.`
      : otherwise;
}

/** Reads a question, each part in its place and nothing left out. Throws `Invalid` with the first thing that is wrong. */
export function readDefinition(given: unknown): Definition {
  if (countHas(given, 0) > MOST_HAS)
    throw refusal(
      'has',
      `A question takes at most ${MOST_HAS} conditions on what each has, nested ones included.`,
    );
  const read = definition.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refusal(pathOf(issue?.path ?? []), issue?.message ?? 'This is no question.');
  }
  const whole = tidy(read.data as Definition);
  if (countConditions(whole) > MOST_CONDITIONS)
    throw refusal('where', `A question takes at most ${MOST_CONDITIONS} conditions on fields.`);
  return whole;
}

/** The refusal of a question: the path of the part that is wrong (rows from 1), and a sentence. */
export function refusal(path: string, message: string): Invalid {
  return new Invalid(path ? `${path}: ${message}` : message, [{ path, message }]);
}

export function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
}

/** How many `has` there are, counted no further than matters: whatever is sent may be nested deeply. */
function countHas(given: unknown, depth: number): number {
  const list = (given as { has?: unknown } | null | undefined)?.has;
  if (!Array.isArray(list) || depth > MOST_HAS) return 0;
  if (list.length > MOST_HAS) return list.length;
  return list.reduce((sum: number, each) => sum + 1 + countHas(each, depth + 1), 0);
}

const countConditions = ({ where, has: inner }: Pick<Definition, 'where' | 'has'>): number =>
  inner.reduce((sum, each) => sum + countConditions(each), where.length);

/** Always the same text for the same question: keys in order, no number where none is meant. */
function tidy({ of, where, has: list }: Definition): Definition {
  return { of, where: where.map(tidyCondition), has: list.map(tidyHas) };
}

function tidyCondition(given: Condition): Condition {
  const { field, ...rest } = given;
  const trim = (each: unknown) => (typeof each === 'string' ? each.trim() : each);
  const forms = Object.entries(rest)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => [name, Array.isArray(each) ? [...new Set(each.map(trim))] : trim(each)]);
  return { field, ...Object.fromEntries(forms) } as Condition;
}

function tidyHas({ count, number, what, where, types, kilometres, has: inner }: Has): Has {
  return {
    count,
    ...(count !== 'NONE' && number !== undefined && { number }),
    what,
    where: where.map(tidyCondition),
    ...(types && types.length > 0 && { types: [...new Set(types)] }),
    ...(kilometres !== undefined && { kilometres }),
    has: inner.map(tidyHas),
  };
}
