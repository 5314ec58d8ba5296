/**
 * A question as data: of what it asks, which of them, and what each must have or must not have. The address and the
 * server take the same JSON; a form may hold it half filled in, which is then left out of what is asked.
 */

export const COUNTS = ['NONE', 'FEWER_THAN', 'EXACTLY', 'AT_LEAST'] as const;
export type Count = (typeof COUNTS)[number];

/** How many `has` a whole question may hold, at any depth. */
export const MOST_HAS = 6;
/** How many alternatives one group may hold. */
export const MOST_ALTERNATIVES = 6;

/** Texts, ids, keys; true and false. */
export type Value = string | number | boolean;

/** What a field must say: one of these forms. */
export type Condition = {
  field: string;
  is?: Value[];
  isNot?: Value[];
  contains?: string;
  from?: string | number;
  until?: string | number;
  isSet?: boolean;
};

/** Conditions of which every one must hold. */
export type Part = { where?: Condition[]; has?: Has[] };

/** The same, and alternatives of which at least one must hold as well. */
export type Group = Part & { any?: Part[] };

export type Has = Group & {
  count: Count;
  number?: number;
  /** Key of a relation of the subject around. */
  what: string;
  /** Keys of types of link. */
  types?: string[];
  /** 0 while it is not said yet. */
  kilometres?: number;
};

export type Definition = Group & { of: string };

type Json = { [name: string]: unknown };

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : undefined;
const values = (value: unknown): Value[] | undefined =>
  Array.isArray(value)
    ? value.filter((each) => ['string', 'number', 'boolean'].includes(typeof each))
    : undefined;
const bound = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? value : undefined;
const amount = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : undefined);
const listed = <T>(value: unknown, read: (each: unknown) => T | undefined): T[] | undefined =>
  Array.isArray(value) ? value.flatMap((each) => read(each) ?? []) : undefined;

/** Without what is not there, so that the same question is always written alike. */
function present<T extends object>(fields: T): { [Name in keyof T]: Exclude<T[Name], undefined> } {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [Name in keyof T]: Exclude<T[Name], undefined> };
}

function readCondition(value: unknown): Condition | undefined {
  if (!isObject(value) || typeof value.field !== 'string') return undefined;
  return present({
    field: value.field,
    is: values(value.is),
    isNot: values(value.isNot),
    contains: typeof value.contains === 'string' ? value.contains : undefined,
    from: bound(value.from),
    until: bound(value.until),
    isSet: typeof value.isSet === 'boolean' ? value.isSet : undefined,
  });
}

/** What stands in every group; an alternative holds no alternatives. */
const readPart = (value: Json) => ({
  where: listed(value.where, readCondition),
  has: listed(value.has, readHas),
});
const readAny = (value: Json) =>
  listed(value.any, (each) => (isObject(each) ? present(readPart(each)) : undefined));

function readHas(value: unknown): Has | undefined {
  if (!isObject(value) || typeof value.what !== 'string') return undefined;
  const { where, has } = readPart(value);
  return present({
    count: COUNTS.find((count) => count === value.count) ?? 'NONE',
    number: amount(value.number),
    what: value.what,
    where,
    types: texts(value.types),
    kilometres: amount(value.kilometres),
    has,
    any: readAny(value),
  });
}

/** Reads a question that the server gave; undefined when it is none. */
export function readDefinition(value: unknown): Definition | undefined {
  if (!isObject(value) || typeof value.of !== 'string') return undefined;
  return present({ of: value.of, ...readPart(value), any: readAny(value) });
}

/** Reads the question of an address; undefined when there is none. */
export function parseDefinition(text: string | undefined): Definition | undefined {
  if (!text) return undefined;
  try {
    return readDefinition(JSON.parse(text));
  } catch {
    return undefined;
  }
}

export const writeDefinition = (definition: Definition) => JSON.stringify(readDefinition(definition));

/** Whether a condition says anything yet. */
export function isComplete({ is, isNot, contains, from, until, isSet }: Condition): boolean {
  const chosen = (is ?? isNot ?? []).length > 0;
  const said = (value: string | number | undefined) => value !== undefined && value !== '';
  return chosen || Boolean(contains?.trim()) || said(from) || said(until) || isSet !== undefined;
}

const filled = <T>(list: readonly T[] | undefined) => (list && list.length > 0 ? [...list] : undefined);

const askedWhere = (where: readonly Condition[] | undefined) =>
  filled(
    where?.filter(isComplete).map((condition) =>
      present({
        ...condition,
        contains: condition.contains?.trim() || undefined,
        from: condition.from === '' ? undefined : condition.from,
        until: condition.until === '' ? undefined : condition.until,
      }),
    ),
  );

function askedHas(has: readonly Has[] | undefined): Has[] | undefined {
  return filled(
    has?.map((each) =>
      present({
        count: each.count,
        number: each.count === 'NONE' ? undefined : each.number,
        what: each.what,
        where: askedWhere(each.where),
        types: filled(each.types),
        kilometres: each.kilometres || undefined,
        has: askedHas(each.has),
        any: askedAny(each.any),
      }),
    ),
  );
}

/** Alternatives that say something. */
const askedAny = (any: readonly Part[] | undefined): Part[] | undefined =>
  filled(
    any
      ?.map(({ where, has }) => present({ where: askedWhere(where), has: askedHas(has) }))
      .filter(({ where, has }) => where || has),
  );

/** What the server is asked: the question without what is only half said. */
export function askedOf({ of, where, has, any }: Definition): Definition {
  return present({ of, where: askedWhere(where), has: askedHas(has), any: askedAny(any) });
}

/** Where a question is only half said, by the path of the form, in the order in which it reads. */
export function missingIn(group: Group, path = ''): string[] {
  const { where = [], has = [], any = [] } = group;
  return [
    ...where.flatMap((condition, row) => (isComplete(condition) ? [] : [`${path}where.${row}`])),
    ...has.flatMap((each, row) => {
      const here = `${path}has.${row}`;
      const isUncounted = each.count !== 'NONE' && each.number === undefined;
      return [
        ...(isUncounted ? [here] : []),
        ...(each.kilometres === 0 ? [`${here}.kilometres`] : []),
        ...missingIn(each, `${here}.`),
      ];
    }),
    ...any.flatMap((each, row) => {
      const here = `${path}any.${row}`;
      const isEmpty = (each.where ?? []).length + (each.has ?? []).length === 0;
      return isEmpty ? [here] : missingIn(each, `${here}.`);
    }),
  ];
}

/** Whether two questions ask the same. */
export function isSameQuestion(a: Definition, b: Definition): boolean {
  return JSON.stringify(askedOf(a)) === JSON.stringify(askedOf(b));
}

/** How many `has` there are, at any depth. */
export function countHas({ has = [], any = [] }: Group): number {
  const alternatives = any.reduce((sum, each) => sum + countHas(each), 0);
  return has.reduce((sum, each) => sum + 1 + countHas(each), alternatives);
}
