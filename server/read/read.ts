/** Reads records for GraphQL: one query for one root field, however deep the reader looks. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { seesIn, seesOf, visible, visibleEnd, where } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { parseId } from '../kind/ids.ts';
import { ELEMENT, type Kind, type KindName, kindOf } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { is, query, TIMEOUTS } from '../neo4j/query.ts';
import { type Compilation, compilation, matched, project } from './compile.ts';
import { type RecordNode, type Row, toNode } from './node.ts';
import { afterRow, encodeCursor, limitOf, type Page, type PageArgs, toPage } from './page.ts';
import { nodesBelow, selectedAt } from './selection.ts';

/** Who reads, and from where. */
export interface Reading {
  database: Database;
  viewer: Viewer;
}

type ReadRow = {
  row: unknown;
  total?: number | null;
  /** Where the row stands in its list. */
  number?: number | null;
  sortName?: string | null;
};

/** Runs a read that was put together for one request. */
export async function readRows(
  { database }: Pick<Reading, 'database'>,
  name: string,
  text: string,
  params: Record<string, unknown>,
): Promise<ReadRow[]> {
  const compiled = query<Record<string, unknown>, ReadRow>({
    name,
    access: 'read',
    timeout: TIMEOUTS.read,
    isCompiled: true,
    text,
    integers: [],
    columns: {
      row: is.optional(is.any),
      total: is.optional(is.integer),
      number: is.optional(is.integer),
      sortName: is.optional(is.string),
    },
  });
  return database.read(compiled, params);
}

/** As the files of `cypher/` are named: `engagement-rule/list`. */
export function queryName(kind: string, verb: 'read' | 'list'): string {
  return `${kind.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}/${verb}`;
}

/** The Cypher expression of what a reader sees in one ecosystem, known by its id. */
export function openFor(viewer: Viewer, ecosystem: string): Compilation {
  const sees = seesOf(viewer, ecosystem);
  const c = compilation(sees === true ? true : '$sees');
  if (sees !== true) c.params.sees = sees;
  return c;
}

/** One record of a kind by its id; null when there is none that this reader may see. */
export async function readById(
  context: Reading,
  kind: KindName,
  id: string,
  trees: ResolveTree[],
): Promise<RecordNode | null> {
  const named = parseId(id);
  if (named?.type !== kind) return null;
  const c = openFor(context.viewer, named.ecosystem);
  const text = recordText(c, kindOf(kind), trees);
  const [found] = await readRows(context, queryName(kind, 'read'), text, { ...c.params, id });
  return toNode(found?.row);
}

/** The text that reads one record by `$id`. */
function recordText(c: Compilation, kind: Kind, trees: ResolveTree[]): string {
  const row = project(c, kind.name, 'n', trees);
  const conditions = visible(kind, 'n', c.sees);
  if (kind.storedAs)
    return `MATCH ${matched(kind.name, 'n', '{id: $id}')}${where(...conditions)}\nRETURN ${row} AS row`;
  // What was merged into another is found under its former id.
  return `OPTIONAL MATCH (own:Record {id: $id})
OPTIONAL MATCH (:FormerId {id: $id})-[:NOW]->(heir:Record)
WITH coalesce(own, heir) AS n
${where(`n:${kind.name}`, ...conditions).trim()}
RETURN ${row} AS row`;
}

/** The text that reads the records of a kind among `$ids`. */
export function recordsText(c: Compilation, kind: Kind, trees: ResolveTree[]): string {
  return `UNWIND $ids AS id
MATCH ${matched(kind.name, 'n', '{id: id}')}${where(...visible(kind, 'n', c.sees))}
RETURN ${project(c, kind.name, 'n', trees)} AS row`;
}

export const LIST_ORDERS = ['NAME', 'OLDEST', 'NEWEST'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export type ListArgs = PageArgs & {
  ecosystem: string;
  order?: ListOrder | null | undefined;
  filter?: Record<string, unknown> | null | undefined;
};

/** A page of the records of one kind. Throws `NotFound` when there is no such ecosystem, `Invalid` for a bad page. */
export async function readList(
  context: Reading,
  kind: Kind,
  args: ListArgs,
  info: GraphQLResolveInfo,
): Promise<Page<RecordNode>> {
  const { c, match, scope } = beginList(context.viewer);
  const order = orderOf(kind, args.order);
  const limit = limitOf(args);
  const filter = args.filter ?? {};
  const anchor = anchorOf(kind, filter);
  const conditions = (v: string) => [
    ...filtersOf(kind, v, { ...filter, ...anchor?.serves }, c),
    ...visible(kind, v, c.sees),
    ...(anchor
      ? [
          `${v}.ecosystem = ecosystem.id`,
          ...(anchor.to ? visibleEnd({ to: anchor.to }, `${v}t`, c.sees) : []),
        ]
      : []),
  ];
  // Who asks for what belongs to a record walks from there: the whole kind may be much more.
  const pattern = (v: string) =>
    anchor ? anchor.pattern(v, c) : matched(kind.name, v, '{ecosystem: ecosystem.id}');
  const total =
    selectedAt(info, 'totalCount').length > 0
      ? // Every record has a number; saying so lets the index on both serve.
        `COUNT { MATCH ${pattern('counted')}${where('counted.number IS NOT NULL', ...conditions('counted'))} }`
      : 'null';
  const text = `${match}
WITH ${scope}, ${total} AS total
OPTIONAL CALL (${scope}) {
  MATCH ${pattern('n')}${where(startOf(order, args, c), ...conditions('n'))}
  RETURN n ORDER BY ${ORDER_BY[order]} LIMIT ${c.given(limit)}
}
RETURN n.number AS number, ${order === 'NAME' ? 'n.sortName' : 'null'} AS sortName, CASE WHEN n IS NULL THEN null ELSE ${project(c, kind.name, 'n', nodesBelow(selectedAt(info)))} END AS row, total`;
  const rows = await readRows(context, queryName(kind.name, 'list'), text, {
    ...c.params,
    ecosystem: args.ecosystem,
  });
  if (rows.length === 0) throw new NotFound(sentence('ecosystem.unknown', { slug: String(args.ecosystem) }));
  return toPage(
    rows.filter(({ row }) => row),
    limit,
    args,
    ({ row }): RecordNode => ({ row: row as Row }),
    ({ sortName, number }) =>
      order === 'NAME' ? encodeCursor(sortName ?? '', number ?? 0) : encodeCursor(number ?? 0),
    () => rows[0]?.total ?? 0,
  );
}

/**
 * The beginning of a query about an ecosystem that is named by its slug. Readers may see more of one than of others:
 * the row of the ecosystem then carries what they see of it.
 */
export function beginList(viewer: Viewer): { c: Compilation; match: string; scope: string } {
  const match = 'MATCH (ecosystem:Ecosystem {slug: $ecosystem})';
  if (seesIn(viewer) === null) return { c: compilation(true), match, scope: 'ecosystem' };
  const c = compilation('sees');
  c.params.sees = seesIn(viewer);
  const sees = 'WITH ecosystem, coalesce($sees[ecosystem.id], $sees.elsewhere) AS sees';
  return { c, match: `${match}\n${sees}`, scope: 'ecosystem, sees' };
}

export const hasName = (kind: Kind): boolean =>
  kind.derive !== undefined && 'name' in kind.fields && kind.name !== 'Resource';

function orderOf(kind: Kind, order: ListOrder | null | undefined): ListOrder {
  if (!order) return hasName(kind) ? 'NAME' : 'OLDEST';
  if (order === 'NAME' && !hasName(kind))
    throw new Invalid(sentence('list.nameless'), [complaint('order', 'list.orderWanted')]);
  return order;
}

/** Named first, the ecosystem lets the index give the order: a page reads its own rows and no others. */
const ORDER_BY: Record<ListOrder, string> = {
  NAME: 'n.ecosystem, n.sortName, n.number',
  OLDEST: 'n.ecosystem, n.number',
  NEWEST: 'n.ecosystem DESC, n.number DESC',
};

function startOf(order: ListOrder, args: PageArgs, c: Compilation): string {
  if (order === 'NAME') {
    const { name, number } = afterRow(args, 'name');
    const from = c.given(name);
    return `n.sortName >= ${from} AND CASE n.sortName WHEN ${from} THEN n.number > ${c.given(number)} ELSE true END`;
  }
  const { number } = afterRow(args);
  if (order === 'OLDEST') return `n.number > ${c.given(number)}`;
  return `n.number < ${c.given(args.after ? number : Number.MAX_SAFE_INTEGER)}`;
}

type Anchor = {
  /** The conditions that it serves, which are asked for no more. */
  serves: Record<string, null>;
  /** What stands at the end that is walked from, under the variable with `t`, where that may be hidden. */
  to?: KindName;
  pattern(v: string, c: Compilation): string;
};

/** Where to walk from: the first reference that a filter asks for, or the elements that a link is to end at. */
function anchorOf(kind: Kind, filter: Record<string, unknown>): Anchor | undefined {
  if (kind.storedAs) return endsOf(kind.storedAs.relationship, filter);
  const [name] = Object.keys(kind.refs).filter((ref) => typeof filter[ref] === 'string');
  const ref = name === undefined ? undefined : kind.refs[name];
  if (name === undefined || ref === undefined) return undefined;
  const within = ref.to === 'Place' ? '<-[:WITHIN*0..]-(:Place)' : '';
  return {
    serves: { [name]: null },
    to: ref.to,
    pattern: (v, c) =>
      `(${v}t:Record {id: ${c.given(filter[name])}})${within}<-[:${ref.by}]-(${v}:${kind.name})`,
  };
}

/** One or two elements that links are to end at, in either direction. */
function endsOf(relationship: string, { element, between }: Record<string, unknown>): Anchor | undefined {
  const ends = (between ?? (element ? [element] : [])) as string[];
  if (between && (ends.length !== 2 || element)) {
    throw new Invalid(sentence('link.between'), [complaint('filter.between', 'link.betweenWanted')]);
  }
  const [one, other] = ends;
  if (one === undefined) return undefined;
  return {
    serves: { element: null, between: null },
    pattern: (v, c) =>
      `(${v}from:${ELEMENT} {id: ${c.given(one)}, ecosystem: ecosystem.id})-[${v}:${relationship}]-(${v}to:${ELEMENT}${other === undefined ? '' : ` {id: ${c.given(other)}}`})`,
  };
}

/** The conditions of a filter: what is left out lets everything through. */
function filtersOf(kind: Kind, v: string, filter: Record<string, unknown>, c: Compilation): string[] {
  return Object.entries(filter).flatMap(([name, value]) => {
    if (value === null || value === undefined) return [];
    const parameter = c.given(value);
    const own = kind.filters?.[name];
    if (own) return [own.cypher(v, parameter)];
    const ref = kind.refs[name];
    if (ref && kind.storedAs) return [`${v}${name}.id = ${parameter}`];
    if (ref) {
      const end = `${v}t`;
      const there = where(...visibleEnd(ref, end, c.sees));
      return ref.to === 'Place'
        ? [`EXISTS { (${v})-[:${ref.by}]->(:Place)-[:WITHIN*0..]->(:Place {id: ${parameter}}) }`]
        : [`EXISTS { (${v})-[:${ref.by}]->(${end}:${ref.to} {id: ${parameter}})${there} }`];
    }
    const field = kind.fields[name];
    return field ? [`${field.cypher ? field.cypher(v, c.sees) : `${v}.${name}`} = ${parameter}`] : [];
  });
}
