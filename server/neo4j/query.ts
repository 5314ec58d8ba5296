import { type Rule, type Rules, rule } from 'neo4j-driver';

/** How long the database may work on a query before it is stopped, in milliseconds. */
export const TIMEOUTS = { read: 5_000, write: 10_000, analysis: 30_000 } as const;

/**
 * The first time that the database sees a query it also has to plan it, which after a cold start can take longer than
 * the work itself, in milliseconds: time on top of the query's own.
 */
export const PLANNING = 10_000;

/**
 * One query file, typed: `P` is its parameters, `R` one row of its answer. Instances are generated from the
 * headers of `cypher/` and are the only way to talk to the database.
 */
export type Query<P, R> = {
  /** `noun/verb`, as the file is named; shown in logs and in the database's own query list. */
  readonly name: string;
  readonly access: 'read' | 'write';
  readonly timeout: number;
  /** Put together for a request: the first of its text has time to be planned. */
  readonly isCompiled?: true;
  readonly text: string;
  /** Parameters to send as integers: the driver sends a bare JavaScript number as a float. */
  readonly integers: readonly string[];
  /** Checks and converts every row: a wrong type, a null or a missing column throws. */
  readonly columns: Rules;
  /** Never set; carries the types. */
  readonly types?: { params: P; row: R };
};

export function query<P, R>(definition: Omit<Query<P, R>, 'types'>): Query<P, R> {
  return definition;
}

/** The types of a header, as rules of the driver. Dates and instants become ISO 8601 text. */
export const is = {
  string: rule.asString(),
  integer: rule.asNumber(),
  float: rule.asNumber(),
  boolean: rule.asBoolean(),
  date: rule.asDate({ stringify: true }),
  datetime: trimmed(rule.asDateTime({ stringify: true })),
  any: {} as Rule,
  map: { validate: (value: unknown) => assertMap(value) } as Rule,
  list: (item: Rule): Rule => rule.asList({ apply: item }),
  record: (rules: Rules): Rule => rule.asObject(rules),
  optional: (inner: Rule): Rule => ({ ...inner, optional: true }),
};

/** Instants as the database itself writes them: three digits of a second, or six, or nine. */
function trimmed(inner: Rule): Rule {
  return {
    ...inner,
    convert: (value, field) => String(inner.convert?.(value, field) ?? value).replace(/\.?(?:000)+Z$/, 'Z'),
  };
}

function assertMap(value: unknown): void {
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`a map was expected, not ${typeof value}`);
}
