/** Asks a question: one Cypher query for how many there are, which of them are on the page, and who stands for them. */

import { seesIn, seesOf, visible, where } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { NotFound } from '../errors.ts';
import type { Kind } from '../kind/kind.ts';
import { kindOf } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import type { Database } from '../neo4j/database.ts';
import { is, query, TIMEOUTS } from '../neo4j/query.ts';
import { afterRow, encodeCursor, limitOf, type PageArgs } from '../read/page.ts';
import { hasName } from '../read/read.ts';
import { compileQuestion } from './compile.ts';
import type { Definition } from './definition.ts';
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
  const { name, number } = afterRow(wanted, 'name');
  const { page, ...row } = await run(parts, asked, {
    ...{ afterName: name, afterNumber: number, limit },
    elements: wanted.elements === true,
  });
  const shown = page.slice(0, limit - 1);
  const cursor = (each: Row['page'][number] | undefined) =>
    each ? encodeCursor(each.name, each.number) : null;
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

async function run(
  { database, viewer }: Parts,
  { ecosystem, definition }: Question,
  { afterName, afterNumber, limit, elements }: Run,
): Promise<Row> {
  const sees = seesIn(viewer);
  const by = 'slug' in ecosystem ? 'slug' : 'id';
  const { text, params } = answerText(definition, by, { seesAll: sees === null, elements });
  const [row] = await database.read(answerQuery(text), {
    ...params,
    ...ecosystem,
    ...(sees && { sees }),
    ...{ afterName, afterNumber: BigInt(afterNumber), limit: BigInt(limit) },
  });
  if (!row) throw new NotFound(sentence('ecosystem.unknown', { slug: String(Object.values(ecosystem)[0]) }));
  return row;
}

const answerQuery = (text: string) =>
  query<Record<string, unknown>, Row>({
    ...{
      name: 'question/answer',
      access: 'read',
      timeout: TIMEOUTS.analysis,
      isCompiled: true,
      text,
      integers: [],
    },
    columns: {
      id: is.string,
      revision: is.integer,
      total: is.integer,
      page: is.list(is.record({ id: is.string, name: is.string, number: is.integer })),
      elements: is.list(is.string),
    },
  });

type Shape = { seesAll: boolean; elements: boolean };

function answerText(definition: Definition, by: 'slug' | 'id', { seesAll, elements }: Shape) {
  const { kind } = subjectOf(definition.of);
  const sees = seesAll ? true : 'sees';
  const { match, variable: v, params } = compileQuestion(definition, { ecosystem: 'ecosystem.id', sees });
  const scope = seesAll ? 'ecosystem' : 'ecosystem, sees';
  const order = orderOf(kind, 'n');
  const lead = elementsOf(kind.name);
  const seen = where(...visible(kindOf('Stakeholder'), 'e', sees));
  const lit = `COLLECT { UNWIND found[..${MOST_ELEMENTS}] AS n ${lead ? `MATCH ${lead}${seen} RETURN DISTINCT e.id` : 'RETURN n.id'} LIMIT ${MOST_ELEMENTS} }`;
  const text = `MATCH (ecosystem:Ecosystem {${by}: $${by}})
${seesAll ? '' : 'WITH ecosystem, coalesce($sees[ecosystem.id], $sees.elsewhere) AS sees\n'}CALL (${scope}) {
  ${match.replace(/\n/g, '\n  ')}
  WITH ${v} AS n ORDER BY ${order}, n.number
  RETURN collect(n) AS found
}
RETURN ecosystem.id AS id, ecosystem.revision AS revision, size(found) AS total,
  [n IN found WHERE ${order} > $afterName OR ${order} = $afterName AND n.number > $afterNumber | {id: n.id, name: ${order}, number: n.number}][..$limit] AS page,
  ${elements ? lit : '[]'} AS elements`;
  return { text, params };
}

/** By name where there is one, as lists are. */
function orderOf(kind: Kind, v: string): string {
  if (hasName(kind)) return `${v}.sortName`;
  return 'name' in kind.fields ? `toLower(coalesce(${v}.name, ''))` : "''";
}

/** The question as somebody can run it in Neo4j Browser, with its parameters. */
export function readable(viewer: Viewer, ecosystem: string, definition: Definition) {
  const { kind } = subjectOf(definition.of);
  const sees = seesOf(viewer, ecosystem);
  const scope = { ecosystem: '$ecosystem', sees: sees === true ? true : '$sees' } as const;
  const { match, variable: v, params } = compileQuestion(definition, scope);
  const order = hasName(kind) ? `${v}.sortName` : 'name' in kind.fields ? `${v}.name` : `${v}.number`;
  return {
    cypher: `${match}\nRETURN ${v}\nORDER BY ${order}`,
    parameters: JSON.stringify({ ecosystem, ...(sees !== true && { sees }), ...params }, null, 2),
  };
}
