/** Asks a question: one Cypher query for how many there are, which of them are on the page, and who stands for them. */

import { seesOf, visible } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { NotFound } from '../errors.ts';
import { composed } from '../kind/composed.ts';
import { type Cypher, cypher, given, indented, name as named, render, where } from '../kind/cypher.ts';
import { type Kind, kindOf, type Sees } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { is, TIMEOUTS } from '../neo4j/query.ts';
import { compileQuestion } from '../read/compile-question.ts';
import { afterRow, encodeCursor, limitOf, listMark, type PageArgs } from '../read/page.ts';
import type { Definition } from '../read/question.ts';
import { beginAt, hasName } from '../read/read.ts';
import { elementsOf } from './elements.ts';
import { subjectOf } from './subjects.ts';

/** How many elements an answer lights up on the map at most. */
export const MOST_ELEMENTS = 10_000;

export type Answer = {
  ecosystem: string;
  revision: number;
  total: number;
  /** The ids of the page, in order. */
  ids: readonly string[];
  hasNextPage: boolean;
  startCursor: string | null;
  endCursor: string | null;
  /** Empty unless they were asked for. */
  elements: readonly string[];
};

export type Question = {
  /** The ecosystem, by its slug or by its id. */
  ecosystem: { slug: string } | { id: string };
  definition: Definition;
};
/** All of an answer, by ids. */
export type Found = { ecosystem: string; revision: number; total: number; ids: readonly string[] };

type Row = {
  id: string;
  revision: number;
  total: number;
  page: { id: string; name: string; number: number }[];
  elements: string[];
};
type Parts = { database: Database; viewer: Viewer };
type Wanted = PageArgs & { elements?: boolean };

/** A page of the answer. Throws `NotFound` when there is no such ecosystem, `Invalid` for a bad page. */
export async function answer(parts: Parts, asked: Question, wanted: Wanted): Promise<Answer> {
  const limit = limitOf(wanted);
  const mark = listMark('answer', asked.ecosystem, asked.definition);
  const { name, number } = afterRow(wanted, mark, 'name');
  const { page, ...row } = await run(parts, asked, {
    ...{ afterName: name, afterNumber: number, limit },
    elements: wanted.elements === true,
  });
  const shown = page.slice(0, limit - 1);
  const cursor = (each: Row['page'][number] | undefined) =>
    each ? encodeCursor(mark, each.name, each.number) : null;
  return {
    ...{ ecosystem: row.id, revision: row.revision, total: row.total, elements: row.elements },
    ...{ ids: shown.map(({ id }) => id), hasNextPage: page.length >= limit },
    ...{ startCursor: cursor(shown[0]), endCursor: cursor(shown.at(-1)) },
  };
}

/** All of the answer, up to so many. Throws `NotFound`. */
export async function answerOf(parts: Parts, asked: Question, most: number): Promise<Found> {
  const from = { afterName: '', afterNumber: 0, limit: most, elements: false };
  const { id, revision, total, page } = await run(parts, asked, from);
  return { ecosystem: id, revision, total, ids: page.map((row) => row.id) };
}

type Run = { afterName: string; afterNumber: number; limit: number; elements: boolean };

async function run({ database, viewer }: Parts, asked: Question, wanted: Run): Promise<Row> {
  const [row] = await database.read(...composed<Row>(answerText(viewer, asked, wanted), ANSWER));
  const [slug] = Object.values(asked.ecosystem);
  if (!row) throw new NotFound(sentence('ecosystem.unknown', { slug: String(slug) }));
  return row;
}

const ANSWER = {
  name: 'question/answer',
  access: 'read',
  timeout: TIMEOUTS.analysis,
  columns: {
    id: is.string,
    revision: is.integer,
    total: is.integer,
    page: is.list(is.record({ id: is.string, name: is.string, number: is.integer })),
    elements: is.list(is.string),
  },
} as const;

function answerText(viewer: Viewer, { ecosystem, definition }: Question, wanted: Run): Cypher {
  const { kind } = subjectOf(definition.of);
  const by =
    'slug' in ecosystem
      ? cypher`{slug: ${given(ecosystem.slug, 'slug')}}`
      : cypher`{id: ${given(ecosystem.id, 'id')}}`;
  const { c, match: begin, scope } = beginAt(viewer, by);
  const carried = c.sees === true ? undefined : c.sees;
  const asked = { ecosystem: cypher`ecosystem.id`, sees: c.sees, carried, subjectOf };
  const { match, variable: v } = compileQuestion(definition, asked);
  const order = orderOf(kind);
  const [name, number] = [given(wanted.afterName, 'afterName'), given(wanted.afterNumber, 'afterNumber')];
  return cypher`${begin}
CALL (${scope}) {
  ${indented(match)}
  WITH ${v} AS n ORDER BY ${order}, n.number
  RETURN collect(n) AS found
}
RETURN ecosystem.id AS id, ecosystem.revision AS revision, size(found) AS total,
  [n IN found WHERE ${order} > ${name} OR ${order} = ${name} AND n.number > ${number} | {id: n.id, name: ${order}, number: n.number}][..${given(wanted.limit, 'limit')}] AS page,
  ${wanted.elements ? litBy(kind, c.sees) : cypher`[]`} AS elements`;
}

/** The ids of what an answer lights up on the map. */
function litBy(kind: Kind, sees: Sees): Cypher {
  const lead = elementsOf(kind.name);
  const seen = where(...visible(kindOf('Stakeholder'), named('e'), sees));
  const most = given(MOST_ELEMENTS, 'most');
  const ids = lead ? cypher`MATCH ${lead}${seen} RETURN DISTINCT e.id` : cypher`RETURN n.id`;
  return cypher`COLLECT { UNWIND found[..${most}] AS n ${ids} LIMIT ${most} }`;
}

/** By name where there is one, as lists are. */
function orderOf(kind: Kind): Cypher {
  if (hasName(kind)) return cypher`n.sortName`;
  return 'name' in kind.fields ? cypher`toLower(coalesce(n.name, ''))` : cypher`''`;
}

/** The question as somebody can run it in Neo4j Browser, with its parameters. */
export function readable(viewer: Viewer, ecosystem: string, definition: Definition) {
  const { kind } = subjectOf(definition.of);
  const sees = seesOf(viewer, ecosystem);
  const { match, variable: v } = compileQuestion(definition, {
    ecosystem: given(ecosystem, 'ecosystem'),
    sees: sees === true ? true : given(sees, 'sees'),
    subjectOf,
  });
  const by = hasName(kind) ? 'sortName' : 'name' in kind.fields ? 'name' : 'number';
  const { text, params } = render(cypher`${match}\nRETURN ${v}\nORDER BY ${v}.${named(by)}`);
  const asNumber = (_key: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);
  return { cypher: text, parameters: JSON.stringify(params, asNumber, 2) };
}
