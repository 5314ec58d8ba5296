/** Asks a question: one Cypher query for how many there are, which of them are on the page, and who stands for them. */
import { seesOf, type Viewer } from '../access.ts';
import { NotFound } from '../errors.ts';
import { afterRow, encodeCursor, limitOf, type PageArgs } from '../graphql/page.ts';
import type { Database } from '../neo4j/database.ts';
import { is, query, TIMEOUTS } from '../neo4j/query.ts';
import type { Kind } from '../record/kind.ts';
import { kindOf } from '../record/kind.ts';
import { hasName, seesIn } from '../record/read.ts';
import { visible, where } from '../record/visible.ts';
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
export async function answer({ database, viewer }: Parts, asked: Question, wanted: Wanted): Promise<Answer> {
  const limit = limitOf(wanted);
  const { name, number } = afterRow(wanted, 'name');
  const { ecosystem, definition } = asked;
  const sees = seesIn(viewer);
  const { text, params } = answerText(definition, 'slug' in ecosystem ? 'slug' : 'id', {
    seesAll: sees === null,
    elements: wanted.elements === true,
  });
  const [row] = await database.read(answerQuery(text, TIMEOUTS.read), {
    ...params,
    ...ecosystem,
    ...(sees && { sees }),
    ...{ afterName: name, afterNumber: BigInt(number), limit: BigInt(limit) },
  });
  if (!row)
    throw new NotFound(`There is no ecosystem "${'slug' in ecosystem ? ecosystem.slug : ecosystem.id}".`);
  const shown = row.page.slice(0, limit - 1);
  const cursor = (each: Row['page'][number] | undefined) =>
    each ? encodeCursor(each.name, each.number) : null;
  return {
    ecosystem: row.id,
    revision: row.revision,
    total: row.total,
    ids: shown.map(({ id }) => id),
    hasNextPage: row.page.length >= limit,
    startCursor: cursor(shown[0]),
    endCursor: cursor(shown.at(-1)),
    elements: row.elements,
  };
}

const answerQuery = (text: string, timeout: number) =>
  query<Record<string, unknown>, Row>({
    ...{ name: 'question/answer', access: 'read', timeout, isCompiled: true, text, integers: [] },
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
