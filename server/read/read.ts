/** Reads records for GraphQL: one query for one root field, however deep the reader looks. */

import type { GraphQLResolveInfo } from 'graphql';
import type { ResolveTree } from 'graphql-parse-resolve-info';
import { seesIn, seesOf, visible, visibleEnd } from '../access/sees.ts';
import { isClosed, type Viewer } from '../access/viewer.ts';
import { Invalid, NotFound } from '../errors.ts';
import { composed } from '../kind/composed.ts';
import { type Cypher, cypher, given, name as named, where } from '../kind/cypher.ts';
import { parseId } from '../kind/ids.ts';
import { type Kind, type KindName, kindOf } from '../kind/kind.ts';
import { complaint, sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { is } from '../neo4j/query.ts';
import { type Compilation, compilation } from './compilation.ts';
import { matched, project } from './compile.ts';
import { anchorOf, filtersOf } from './filters.ts';
import { type RecordNode, type Row, toNode } from './node.ts';
import {
  afterRow,
  encodeCursor,
  type ListMark,
  limitOf,
  listMark,
  type Page,
  type PageArgs,
  toPage,
} from './page.ts';
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

/** The variable of what is read. */
const N = named('n');

/** What a read brings, and what a list brings beside it: a column that is not there costs a thrown error a row. */
const ROW = { row: is.optional(is.any) };
const LISTED = {
  ...ROW,
  total: is.optional(is.integer),
  number: is.optional(is.integer),
  sortName: is.optional(is.string),
};

/** Runs a read that was put together for one request, of `row` alone unless told. */
export async function readRows(
  { database }: Pick<Reading, 'database'>,
  name: string,
  text: Cypher,
  columns: typeof ROW | typeof LISTED = ROW,
): Promise<ReadRow[]> {
  return database.read(...composed<ReadRow>(text, { name, access: 'read', columns }));
}

/** As the files of `cypher/` are named: `engagement-rule/list`. */
export function queryName(kind: string, verb: 'read' | 'list'): string {
  return `${kind.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}/${verb}`;
}

/** The Cypher expression of what a reader sees in one ecosystem, known by its id. */
export function openFor(viewer: Viewer, ecosystem: string): Compilation {
  const sees = seesOf(viewer, ecosystem);
  return compilation(sees === true ? true : given(sees, 'sees'));
}

/** One record of a kind by its id; null when there is none that this reader may see. */
export async function readById(
  context: Reading,
  kind: KindName,
  id: string,
  trees: ResolveTree[],
): Promise<RecordNode | null> {
  const named = parseId(id);
  if (named?.type !== kind || isClosed(context.viewer, named.ecosystem)) return null;
  const c = openFor(context.viewer, named.ecosystem);
  const text = recordText(c, kindOf(kind), id, trees);
  const [found] = await readRows(context, queryName(kind, 'read'), text);
  return toNode(found?.row);
}

/** Reads one record by its id. */
function recordText(c: Compilation, kind: Kind, id: string, trees: ResolveTree[]): Cypher {
  const row = project(c, kind.name, N, trees);
  const conditions = visible(kind, N, c.sees);
  const own = cypher`{id: ${given(id, 'id')}}`;
  if (kind.storedAs)
    return cypher`MATCH ${matched(kind.name, N, own)}${where(...conditions)}\nRETURN ${row} AS row`;
  // What was merged into another is found under its former id.
  return cypher`OPTIONAL MATCH (own:Record ${own})
OPTIONAL MATCH (:FormerId ${own})-[:NOW]->(heir:Record)
WITH coalesce(own, heir) AS n${where(cypher`n:${named(kind.name)}`, ...conditions)}
RETURN ${row} AS row`;
}

/** Reads the records of a kind that have these ids. */
export function recordsText(
  c: Compilation,
  kind: Kind,
  ids: readonly string[],
  trees: ResolveTree[],
): Cypher {
  return cypher`UNWIND ${given(ids, 'ids')} AS id
MATCH ${matched(kind.name, N, cypher`{id: id}`)}${where(...visible(kind, N, c.sees))}
RETURN ${project(c, kind.name, N, trees)} AS row`;
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
  const { c, match, scope } = beginList(context.viewer, args.ecosystem);
  const order = orderOf(kind, args.order);
  const limit = limitOf(args);
  const filter = args.filter ?? {};
  const mark = listMark(kind.plural, args.ecosystem, order, filter);
  const anchor = anchorOf(kind, filter);
  const conditions = (v: Cypher) => [
    ...filtersOf(kind, v, { ...filter, ...anchor?.serves }, c),
    ...visible(kind, v, c.sees),
    ...(anchor
      ? [
          cypher`${v}.ecosystem = ecosystem.id`,
          ...(anchor.to ? visibleEnd({ to: anchor.to }, cypher`${v}t`, c.sees) : []),
        ]
      : []),
  ];
  // Who asks for what belongs to a record walks from there: the whole kind may be much more.
  const pattern = (v: Cypher) =>
    anchor ? anchor.pattern(v) : matched(kind.name, v, cypher`{ecosystem: ecosystem.id}`);
  const counted = named('counted');
  const total =
    selectedAt(info, 'totalCount').length > 0
      ? // Every record has a number; saying so lets the index on both serve.
        cypher`COUNT { MATCH ${pattern(counted)}${where(cypher`counted.number IS NOT NULL`, ...conditions(counted))} }`
      : cypher`null`;
  const text = cypher`${match}
WITH ${scope}, ${total} AS total
OPTIONAL CALL (${scope}) {
  MATCH ${pattern(N)}${where(startOf(order, args, mark), ...conditions(N))}
  RETURN n ORDER BY ${ORDER_BY[order]} LIMIT ${given(limit)}
}
RETURN n.number AS number, ${order === 'NAME' ? cypher`n.sortName` : cypher`null`} AS sortName, CASE WHEN n IS NULL THEN null ELSE ${project(c, kind.name, N, nodesBelow(selectedAt(info)))} END AS row, total`;
  const rows = await readRows(context, queryName(kind.name, 'list'), text, LISTED);
  if (rows.length === 0) throw new NotFound(sentence('ecosystem.unknown', { slug: String(args.ecosystem) }));
  return toPage(
    rows.filter(({ row }) => row),
    limit,
    args,
    ({ row }): RecordNode => ({ row: row as Row }),
    ({ sortName, number }) =>
      order === 'NAME' ? encodeCursor(mark, sortName ?? '', number ?? 0) : encodeCursor(mark, number ?? 0),
    () => rows[0]?.total ?? 0,
  );
}

/**
 * The beginning of a query about an ecosystem that is named by its slug. Readers may see more of one than of others:
 * the row of the ecosystem then carries what they see of it. One of which they see nothing is not there.
 */
export function beginList(viewer: Viewer, slug: string): { c: Compilation; match: Cypher; scope: Cypher } {
  return beginAt(viewer, cypher`{slug: ${given(slug, 'ecosystem')}}`);
}

/** The same for an ecosystem that has these properties. */
export function beginAt(viewer: Viewer, properties: Cypher) {
  const match = cypher`MATCH (ecosystem:Ecosystem&Record ${properties})`;
  const seen = seesIn(viewer);
  if (seen === null) return { c: compilation(true), match, scope: cypher`ecosystem` };
  const sees = given(seen, 'sees');
  return {
    c: compilation(named('sees')),
    match: cypher`${match}\nWITH ecosystem, coalesce(${sees}[ecosystem.id], ${sees}.elsewhere) AS sees WHERE size(sees) > 0`,
    scope: cypher`ecosystem, sees`,
  };
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
const ORDER_BY: Record<ListOrder, Cypher> = {
  NAME: cypher`n.ecosystem, n.sortName, n.number`,
  OLDEST: cypher`n.ecosystem, n.number`,
  NEWEST: cypher`n.ecosystem DESC, n.number DESC`,
};

function startOf(order: ListOrder, args: PageArgs, mark: ListMark): Cypher {
  if (order === 'NAME') {
    const { name, number } = afterRow(args, mark, 'name');
    const from = given(name);
    return cypher`n.sortName >= ${from} AND CASE n.sortName WHEN ${from} THEN n.number > ${given(number)} ELSE true END`;
  }
  const { number } = afterRow(args, mark);
  if (order === 'OLDEST') return cypher`n.number > ${given(number)}`;
  return cypher`n.number < ${given(args.after ? number : Number.MAX_SAFE_INTEGER)}`;
}
