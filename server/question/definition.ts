/**
 * A question as data: of what it asks, which of them, and what each must have or must not have. Here its grammar alone;
 * `check.ts` holds it against the terms that there are.
 */

import { z } from 'zod';
import { Invalid } from '../errors.ts';
import { asMessage, sentenceOf } from '../language/checks.ts';
import { type Sentence, sentence } from '../language/sentence.ts';
import {
  COUNTS,
  type Condition,
  type Definition,
  type Group,
  type Has,
  type Part,
} from '../read/question.ts';
import { isBlank, trimmed } from '../text.ts';

/** How many `has` a whole question may hold, at any depth. */
export const MOST_HAS = 6;
/** How many alternatives one group may hold. */
const MOST_ALTERNATIVES = 6;
/** How many conditions on fields it may hold in all. */
const MOST_CONDITIONS = 20;
const MOST_VALUES = 200;
const MOST_KEY = 60;
const MOST_TEXT = 300;
const MOST_NUMBER = 1_000_000;
/** Half of the way around the Earth, rounded. */
const MOST_KILOMETRES = 20_000;

/** What zod is to say when a check fails. */
const say = (said: Sentence) => ({ error: asMessage(said) });

const key = (said: Sentence) =>
  z.string(say(said)).max(MOST_KEY, say(sentence('question.characters', { most: MOST_KEY })));
const text = z
  .string(say(sentence('question.text')))
  .max(MOST_TEXT, say(sentence('question.characters', { most: MOST_TEXT })))
  .refine((value) => !isBlank(value), say(sentence('question.letter')));
const value = z.union([text, z.number(), z.boolean()], say(sentence('question.value')));
const values = z
  .array(value, say(sentence('question.values')))
  .min(1, say(sentence('question.oneValue')))
  .max(MOST_VALUES, say(sentence('question.mostValues', { most: MOST_VALUES })));
const bound = z.union([text, z.number()], say(sentence('question.bound')));

const condition = z
  .strictObject(
    {
      field: key(sentence('question.sayField')),
      is: values.optional(),
      isNot: values.optional(),
      contains: text.optional(),
      from: bound.optional(),
      until: bound.optional(),
      isSet: z.boolean(say(sentence('question.trueFalse'))).optional(),
    },
    { error: unknownKey(sentence('question.condition')) },
  )
  .refine(
    ({ is, isNot, contains, from, until, isSet }) =>
      [is, isNot, contains, from ?? until, isSet].filter((form) => form !== undefined).length === 1,
    say(sentence('question.forms')),
  );
const conditions = z.array(condition, say(sentence('question.conditions'))).default([]);

const hasList = () => z.array(has, say(sentence('question.hasList'))).default([]);

const alternative: z.ZodType<Part> = z.lazy(() =>
  z
    .strictObject(
      { where: conditions, has: hasList() },
      { error: unknownKey(sentence('question.alternative')) },
    )
    .refine(({ where, has }) => where.length + has.length > 0, say(sentence('question.emptyAlternative'))),
) as z.ZodType<Part>;
const alternatives = z.lazy(() =>
  z
    .array(alternative, say(sentence('question.alternatives')))
    .max(MOST_ALTERNATIVES, say(sentence('question.mostAlternatives', { most: MOST_ALTERNATIVES })))
    .optional(),
);

const has: z.ZodType<Has> = z.lazy(() =>
  z
    .strictObject(
      {
        count: z.enum(COUNTS, say(sentence('question.count', { counts: COUNTS }))),
        number: z
          .int(say(sentence('question.wholeNumber')))
          .min(0, say(sentence('question.notNegative')))
          .max(MOST_NUMBER, say(sentence('question.mostNumber', { most: MOST_NUMBER })))
          .optional(),
        what: key(sentence('question.sayHas')),
        where: conditions,
        types: z
          .array(key(sentence('question.sayType')), say(sentence('question.types')))
          .max(60)
          .optional(),
        kilometres: z
          .number(say(sentence('question.kilometres')))
          .positive(say(sentence('question.someKilometres')))
          .max(MOST_KILOMETRES, say(sentence('question.mostKilometres', { most: MOST_KILOMETRES })))
          .optional(),
        has: hasList(),
        any: alternatives,
      },
      { error: unknownKey(sentence('question.hasObject')) },
    )
    .refine(({ count, number }) => count === 'NONE' || number !== undefined, {
      ...say(sentence('question.howMany')),
      path: ['number'],
    })
    .refine(({ count, number }) => !(count === 'FEWER_THAN' || count === 'AT_LEAST') || number !== 0, {
      ...say(sentence('question.oneOrMore')),
      path: ['number'],
    }),
) as z.ZodType<Has>;

const definition = z.strictObject(
  {
    of: key(sentence('question.sayOf')),
    where: conditions,
    has: hasList(),
    any: alternatives,
  },
  { error: unknownKey(sentence('question.object')) },
);

function unknownKey(otherwise: Sentence) {
  return (issue: { code?: string | undefined; keys?: unknown }): string =>
    asMessage(
      issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)
        ? sentence('question.unknownKey', { key: String(issue.keys[0]).slice(0, MOST_KEY) })
        : otherwise,
    );
}

/** Reads a question, each part in its place and nothing left out. Throws `Invalid` with the first thing that is wrong. */
export function readDefinition(given: unknown): Definition {
  if (countHas(given, 0) > MOST_HAS) throw refusal('has', sentence('question.mostHas', { most: MOST_HAS }));
  const read = definition.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw refusal(pathOf(issue?.path ?? []), issue ? sentenceOf(issue) : sentence('question.none'));
  }
  const whole = tidy(read.data as Definition);
  if (countConditions(whole) > MOST_CONDITIONS)
    throw refusal('where', sentence('question.mostConditions', { most: MOST_CONDITIONS }));
  return whole;
}

/** The refusal of a question: the path of the part that is wrong (rows from 1), and a sentence. */
export function refusal(path: string, why: Sentence): Invalid {
  return new Invalid(path ? sentence('question.wrong', { path, why }) : why, [{ path, ...why }]);
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? part + 1 : String(part))).join('.');
}

/** How many `has` there are, counted no further than matters: whatever is sent may be nested deeply. */
function countHas(given: unknown, depth: number): number {
  if (depth > MOST_HAS) return 0;
  const group = given as { has?: unknown; any?: unknown } | null | undefined;
  const any = Array.isArray(group?.any) ? group.any.slice(0, MOST_ALTERNATIVES) : [];
  const lists = [group?.has, ...any.map((each) => (each as { has?: unknown } | null)?.has)];
  return lists.reduce((sum: number, list) => sum + countList(list, depth), 0);
}

function countList(list: unknown, depth: number): number {
  if (!Array.isArray(list)) return 0;
  if (list.length > MOST_HAS) return list.length;
  return list.reduce((sum: number, each) => sum + 1 + countHas(each, depth + 1), 0);
}

const countConditions = ({ where, has: inner, any = [] }: Group): number =>
  [...inner, ...any].reduce((sum, each) => sum + countConditions(each), where.length);

/** Always the same text for the same question: keys in order, no number where none is meant. */
function tidy({ of, ...group }: Definition): Definition {
  return { of, ...tidyPart(group), ...tidyAny(group) };
}

const tidyPart = ({ where, has: list }: Part): Part => ({
  where: where.map(tidyCondition),
  has: list.map(tidyHas),
});

const tidyAny = ({ any }: Group) => (any && any.length > 0 ? { any: any.map(tidyPart) } : {});

function tidyCondition(given: Condition): Condition {
  const { field, ...rest } = given;
  const trim = (each: unknown) => (typeof each === 'string' ? trimmed(each) : each);
  const forms = Object.entries(rest)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => [name, Array.isArray(each) ? [...new Set(each.map(trim))] : trim(each)]);
  return { field, ...Object.fromEntries(forms) } as Condition;
}

function tidyHas({ count, number, what, where, types, kilometres, has: inner, any }: Has): Has {
  return {
    count,
    ...(count !== 'NONE' && number !== undefined && { number }),
    what,
    where: where.map(tidyCondition),
    ...(types && types.length > 0 && { types: [...new Set(types)] }),
    ...(kilometres !== undefined && { kilometres }),
    has: inner.map(tidyHas),
    ...tidyAny({ where, has: inner, ...(any && { any }) }),
  };
}
