/**
 * What is open in an ecosystem today, with whom it stands on the map: needs and offers that are neither met, taken, withdrawn
 * nor over, and roles with seats that nobody holds; nothing of missions that have ended.
 */
import { visible } from '../access/sees.ts';
import { NotFound } from '../errors.ts';
import { type Cypher, cypher, given, name, where } from '../kind/cypher.ts';
import { notOver } from '../kind/holds.ts';
import { type KindName, kindOf, type Sees } from '../kind/kind.ts';
import { sentence } from '../language/sentence.ts';
import { beginList, type Reading, readRows } from '../read/read.ts';

export const OPEN_KINDS = ['NEED', 'OFFER', 'SEAT'] as const;
export type OpenKind = (typeof OPEN_KINDS)[number];

/** Columns of the same length: a need, an offer or a role, with whom it stands, and how many it counts for. */
export type OpenRecords = { records: string[]; elements: string[]; counts: number[] };

/** Throws `NotFound`. */
export async function readOpenRecords(
  context: Reading,
  ecosystem: string,
): Promise<Record<OpenKind, OpenRecords>> {
  const { c, match, scope } = beginList(context.viewer, ecosystem);
  const text = cypher`${match}
OPTIONAL CALL (${scope}) {
  ${stated('Need', 'NEEDED_BY', ['OPEN', 'PARTLY_MET'], c.sees)}
  RETURN {of: 'NEED', record: n.id, element: by.id, count: 1} AS row
  UNION ALL
  ${stated('Offer', 'OFFERED_BY', ['OPEN', 'PARTLY_TAKEN'], c.sees)}
  RETURN {of: 'OFFER', record: n.id, element: by.id, count: 1} AS row
  UNION ALL
  ${vacant(c.sees)}
  RETURN {of: 'SEAT', record: n.id, element: by.id, count: vacant} AS row
}
RETURN row`;
  const rows = await readRows(context, 'map/open-records', text);
  if (rows.length === 0) throw new NotFound(sentence('ecosystem.unknown', { slug: ecosystem }));
  const found = { NEED: columns(), OFFER: columns(), SEAT: columns() };
  for (const { row } of rows) {
    // An ecosystem in which nothing is open has one row of nothing.
    if (!row) continue;
    const { of, record, element, count } = row as { of: OpenKind } & Record<string, string | number>;
    found[of].records.push(String(record));
    found[of].elements.push(String(element));
    found[of].counts.push(Number(count));
  }
  return found;
}

const columns = (): OpenRecords => ({ records: [], elements: [], counts: [] });

const N = name('n');
/** The mission has not ended. */
const goesOn = (mission: Cypher) => cypher`NOT coalesce(${mission}.state, 'ACTIVE') IN ['DONE', 'ABANDONED']`;

/**
 * The needs or offers in these states, as far as a reader sees them. How it stands is worked out of each row: as a condition of
 * the pattern it is planned again for every order in which that could be matched.
 */
function stated(kind: KindName, by: string, states: readonly string[], sees: Sees): Cypher {
  const { state } = kindOf(kind).fields;
  const conditions = [
    // Every one has a number; saying so lets the index on both serve.
    cypher`n.number IS NOT NULL`,
    notOver(N),
    ...visible(kindOf(kind), N, sees),
    cypher`NOT EXISTS { (n)-[:FOR_MISSION]->(m:Mission) WHERE NOT ${goesOn(name('m'))} }`,
  ];
  return cypher`MATCH (n:${name(kind)} {ecosystem: ecosystem.id})${where(...conditions)}
  MATCH (n)-[:${name(by)}]->(by:Element) WHERE ${goesOn(name('by'))}
  WITH n, by, ${state?.cypher?.(N, sees) ?? cypher`n.state`} AS state WHERE state IN ${given(states)}`;
}

/** The roles with seats that nobody holds whom the reader sees. */
function vacant(sees: Sees): Cypher {
  const role = kindOf('Role');
  const vacancies = role.computed?.vacancies?.cypher(N, sees) ?? cypher`0`;
  const conditions = [cypher`n.number IS NOT NULL`, ...visible(role, N, sees)];
  return cypher`MATCH (n:Role {ecosystem: ecosystem.id})${where(...conditions)}
  MATCH (n)-[:OF_MISSION]->(by:Mission) WHERE ${goesOn(name('by'))}
  WITH n, by, ${vacancies} AS vacant WHERE vacant > 0`;
}
