/**
 * What better-auth stores, kept in Neo4j: a node for each row, labelled with the model's name. Instants are kept as ISO 8601
 * text, which sorts as they do. The suite that better-auth publishes for adapters runs over it (sign-in-adapter.test.ts).
 */
import {
  type CustomAdapter,
  createAdapterFactory,
  type JoinConfig,
  type Where,
} from '@better-auth/core/db/adapter';
import type { BetterAuthOptions } from 'better-auth';
import { composed } from '../kind/composed.ts';
import { type Cypher, cypher, given, join, name } from '../kind/cypher.ts';
import type { Database, Run } from '../neo4j/database.ts';
import { is, TIMEOUTS } from '../neo4j/query.ts';
import { type Stored, sealing } from './sealed-tokens.ts';

type Clause = Required<Where>;
type Asked = Parameters<CustomAdapter['findMany']>[0];
type Rows = Record<string, unknown>[];
/** Runs one statement and gives the column `row` of its answer. */
type Ask = (access: 'read' | 'write', text: Cypher) => Promise<Rows>;

/** `sealed` makes of the token of a session what is stored of it: better-auth would keep it as it is. */
type Kept = { sealed?: (token: string) => string };

/** The adapter of better-auth over a database. */
export function neo4jAdapter(database: Database, kept: Kept = {}) {
  return (options: BetterAuthOptions) => adapterOver(asking(database), kept, database)(options);
}

function adapterOver(ask: Ask, kept: Kept, database?: Database): ReturnType<typeof createAdapterFactory> {
  let options: BetterAuthOptions;
  const factory = createAdapterFactory({
    config: {
      adapterId: 'neo4j',
      adapterName: 'Neo4j',
      supportsNumericIds: false,
      supportsDates: false,
      supportsArrays: true,
      transaction: database
        ? (work) =>
            database.transaction('sign-in/transaction', TIMEOUTS.write, (run) =>
              work(adapterOver(askingIn(run), kept)(options)),
            )
        : false,
    },
    adapter: ({ schema, getDefaultModelName, getFieldName }) =>
      sealing(
        kept.sealed,
        getDefaultModelName,
        storing(ask, (model, select) => {
          const all = ['id', ...Object.keys(schema[getDefaultModelName(model)]?.fields ?? {})];
          return (select?.length ? select : all).map((field) => getFieldName({ model, field }));
        }),
      ),
  });
  return (given) => {
    options = given;
    return factory(given);
  };
}

/** How the fields of a model are stored: all of them, or those that are selected. */
type FieldsOf = (model: string, select?: readonly string[]) => string[];

function storing(ask: Ask, fieldsOf: FieldsOf): Stored {
  const count = async (access: 'read' | 'write', text: Cypher) => Number((await ask(access, text))[0]?.count);
  // What better-auth calls a row is whatever its caller says it is.
  const first = async <T>(found: Promise<Rows>) => ((await found)[0] ?? null) as T | null;
  const row = (model: string) => cypher`${shown(N, fieldsOf(model))} AS row`;
  const answer = (model: string, select: string[] | undefined, joined: JoinConfig = {}) => {
    const others = Object.entries(joined).map(([other, how]) => joinedTo(other, fieldsOf(other), how));
    return cypher`RETURN ${shown(N, fieldsOf(model, select), others)} AS row`;
  };
  return {
    create: async ({ model, data }) => {
      const text = cypher`CREATE (n:${name(model)}) SET n = ${given(data)} RETURN ${row(model)}`;
      return (await first<typeof data>(ask('write', text))) ?? data;
    },
    findOne: ({ model, where, select, join: joined }) =>
      first(ask('read', cypher`${matched(model, where)} WITH n LIMIT 1 ${answer(model, select, joined)}`)),
    findMany: async <T>({ model, where, limit, select, sortBy, offset, join: joined }: Asked) => {
      const direction = sortBy?.direction === 'desc' ? cypher`DESC` : cypher`ASC`;
      const order = sortBy ? cypher` ORDER BY n.${name(sortBy.field)} ${direction}` : cypher``;
      const page = cypher`WITH n${order} SKIP ${given(offset ?? 0)} LIMIT ${given(limit)}`;
      const text = cypher`${matched(model, where)} ${page} ${answer(model, select, joined)}${order}`;
      return (await ask('read', text)) as T[];
    },
    count: ({ model, where }) =>
      count('read', cypher`${matched(model, where)} RETURN {count: count(n)} AS row`),
    update: ({ model, where, update }) => {
      const changed = cypher`WITH n LIMIT 1 SET n += ${given(update)}`;
      return first(ask('write', cypher`${matched(model, where)} ${changed} RETURN ${row(model)}`));
    },
    updateMany: ({ model, where, update }) =>
      count(
        'write',
        cypher`${matched(model, where)} SET n += ${given(update)} RETURN {count: count(n)} AS row`,
      ),
    delete: async ({ model, where }) => {
      await ask('write', cypher`${matched(model, where)} DETACH DELETE n RETURN {} AS row`);
    },
    deleteMany: ({ model, where }) =>
      count('write', cypher`${matched(model, where)} DETACH DELETE n RETURN {count: count(*)} AS row`),
    consumeOne: ({ model, where }) => {
      const found = cypher`${ALONE} ${matched(model, where)} WITH n, ${row(model)} LIMIT 1`;
      return first(ask('write', cypher`${found} DETACH DELETE n RETURN row`));
    },
    incrementOne: ({ model, where, increment, set }) => {
      const raised = Object.entries(increment).map(
        ([field, by]) => cypher`n.${name(field)} = coalesce(n.${name(field)}, 0) + ${given(by)}`,
      );
      const changed = join([cypher`n += ${given(set ?? {})}`, ...raised], cypher`, `);
      const found = cypher`${ALONE} ${matched(model, where)} WITH n LIMIT 1`;
      return first(ask('write', cypher`${found} SET ${changed} RETURN ${row(model)}`));
    },
  };
}

const N = name('n');

/** One at a time, whoever else is at it: what is found after it is what is there. */
const ALONE = cypher`MERGE (alone:SignInLock {id: 'one'}) SET alone.taken = true WITH alone`;

function matched(model: string, where: readonly Clause[] = []): Cypher {
  const conditionsOf = (connector: Clause['connector']) =>
    where.filter((clause) => clause.connector === connector).map(condition);
  const [all, any] = [conditionsOf('AND'), conditionsOf('OR')];
  if (any.length > 0) all.push(cypher`(${join(any, cypher` OR `)})`);
  // Somebody else's accounts in the same database may have the same address; ours say whether it was found to be theirs.
  if (model === 'Account') all.push(cypher`n.emailVerified IS NOT NULL`);
  return cypher`MATCH (n:${name(model)})${all.length > 0 ? cypher` WHERE ${join(all, cypher` AND `)}` : cypher``}`;
}

const lower = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(lower) : typeof value === 'string' ? value.toLowerCase() : value;

const COMPARED: Record<NonNullable<Where['operator']>, (own: Cypher, other: Cypher) => Cypher> = {
  eq: (own, other) => cypher`${own} = ${other}`,
  ne: (own, other) => cypher`coalesce(${own} <> ${other}, true)`,
  in: (own, other) => cypher`${own} IN ${other}`,
  not_in: (own, other) => cypher`NOT coalesce(${own} IN ${other}, false)`,
  lt: (own, other) => cypher`${own} < ${other}`,
  lte: (own, other) => cypher`${own} <= ${other}`,
  gt: (own, other) => cypher`${own} > ${other}`,
  gte: (own, other) => cypher`${own} >= ${other}`,
  contains: (own, other) => cypher`${own} CONTAINS ${other}`,
  starts_with: (own, other) => cypher`${own} STARTS WITH ${other}`,
  ends_with: (own, other) => cypher`${own} ENDS WITH ${other}`,
};

function condition({ field, operator, value, mode }: Clause): Cypher {
  const own = cypher`n.${name(field)}`;
  if (value === null && operator === 'eq') return cypher`${own} IS NULL`;
  if (value === null && operator === 'ne') return cypher`${own} IS NOT NULL`;
  const isText = [value].flat().every((each) => typeof each === 'string');
  if (mode === 'insensitive' && isText)
    return COMPARED[operator ?? 'eq'](cypher`toLower(${own})`, given(lower(value)));
  return COMPARED[operator ?? 'eq'](own, given(value instanceof Date ? value.toISOString() : value));
}

/** A row with each of these fields, null where Neo4j keeps nothing, and whatever is joined to it. */
function shown(variable: Cypher, fields: readonly string[], others: readonly Cypher[] = []): Cypher {
  return cypher`${variable}{${join([...fields.map((field) => cypher`.${name(field)}`), ...others], cypher`, `)}}`;
}

type Join = JoinConfig[string];

function joinedTo(model: string, fields: readonly string[], { on, limit = 100, relation }: Join): Cypher {
  const isOne = relation === 'one-to-one';
  const ends = cypher`other.${name(on.to)} = n.${name(on.from)}`;
  const rows = cypher`RETURN ${shown(name('other'), fields)} LIMIT ${given(isOne ? 1 : limit)}`;
  const found = cypher`COLLECT { MATCH (other:${name(model)}) WHERE ${ends} ${rows} }`;
  return cypher`${name(model)}: ${isOne ? cypher`head(${found})` : found}`;
}

function asking(database: Database): Ask {
  return (access, piece) =>
    access === 'read'
      ? askingIn(database.readLatest)(access, piece)
      : database.transaction('sign-in/write', TIMEOUTS.write, (run) => askingIn(run)(access, piece));
}

function askingIn(run: Run): Ask {
  return async (access, piece) => {
    const said = { name: `sign-in/${access}`, access, columns: { row: is.map } };
    return (await run(...composed<{ row: Record<string, unknown> }>(piece, said))).map(({ row }) => row);
  };
}
