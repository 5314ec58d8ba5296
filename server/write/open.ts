/**
 * Begins a change: takes the lock of the ecosystem, raises its revision, sets numbers aside for what is new, and reads the
 * records that the change names as they stand behind the lock, with all that lies around them (places, resources), what
 * these refer to, and the links between pairs of elements.
 */
import type { Settings } from '../access/sees.ts';
import { type Cypher, cypher, given, join, name, render } from '../kind/cypher.ts';
import { parseId } from '../kind/ids.ts';
import { type Kind, kindOf, kindsAt } from '../kind/kind.ts';
import type { StoredLink, StoredRecord } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { is, query, TIMEOUTS } from '../neo4j/query.ts';
import type { Opening } from './opened.ts';

export type OpenRow = {
  revision: number;
  settings: Settings;
  lastNumber: number;
  /** ISO 8601, by the clock of the database. */
  now: string;
  records: StoredRecord[];
  links: StoredLink[];
};

/** Undefined when there is no such ecosystem any more. */
export async function readOpening(run: Run, opening: Opening): Promise<OpenRow | undefined> {
  const { ecosystem, numbers = 0, ids = [], ends = [] } = opening;
  const { text, params } = render(cypher`MATCH (ecosystem:Ecosystem {id: ${given(ecosystem, 'ecosystem')}})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + ${given(numbers, 'numbers')}
WITH ecosystem
RETURN ecosystem.revision AS revision, properties(ecosystem) AS settings, ecosystem.counter AS lastNumber, toString(datetime()) AS now,
  ${recordsText([...new Set(ids)])} AS records,
  ${linksText(ends)} AS links`);
  const asked = query<Record<string, unknown>, OpenRow>({
    ...{ name: 'write/open', access: 'write', timeout: TIMEOUTS.write, isCompiled: true, text, integers: [] },
    columns: {
      ...{ revision: is.integer, settings: is.map, lastNumber: is.integer, now: is.string },
      ...{ records: is.list(is.map), links: is.list(is.map) },
    },
  });
  const [row] = await run(asked, params);
  return row;
}

/**
 * Which relationships are followed depends on the kinds of what is named: to look for all that there are costs more than all
 * else, most of all at an element with many links.
 */
function recordsText(ids: readonly string[]): Cypher {
  const named = new Set(ids.flatMap((id) => parseId(id)?.type ?? []).sort());
  const near = [...named].map(kindOf);
  if (near.length === 0) return cypher`[]`;
  const far = near.flatMap((kind) => Object.values(kind.refs).flatMap(({ to }) => kindsAt(to)));
  const above = typesOf(near, true);
  const to = typesOf(near);
  const around = above
    ? cypher`(named:Record {id: id, ecosystem: ecosystem.id})-[:${above}*0..]->(near:Record)`
    : cypher`(near:Record {id: id, ecosystem: ecosystem.id})`;
  const referred = to
    ? cypher`OPTIONAL MATCH (near)-[:${to}]->(far:Record)\n`
    : cypher`WITH near, null AS far\n`;
  const types = typesOf([...near, ...far]);
  const refs = types ? cypher`[(n)-[r:${types}]->(t:Record) | {type: type(r), id: t.id}]` : cypher`[]`;
  return cypher`COLLECT {
    UNWIND ${given(ids, 'ids')} AS id
    MATCH ${around}
    ${referred}    UNWIND [near, far] AS n
    WITH DISTINCT n WHERE n IS NOT NULL
    RETURN {labels: labels(n), properties: properties(n), refs: ${refs}}
  }`;
}

/** The types of the relationships by which records of these kinds refer to others, or lie within one of their own kind. */
function typesOf(kinds: readonly Kind[], acyclic = false): Cypher | undefined {
  const types = kinds
    .filter(({ storedAs }) => !storedAs)
    .flatMap(({ refs }) => Object.values(refs).flatMap((ref) => (acyclic && !ref.acyclic ? [] : [ref.by])));
  return types.length === 0 ? undefined : join([...new Set(types)].sort().map(name), cypher`|`);
}

function linksText(pairs: NonNullable<Opening['ends']>): Cypher {
  if (pairs.length === 0) return cypher`[]`;
  const ends = pairs.map((pair) => [...pair]);
  return cypher`COLLECT {
    UNWIND ${given(ends, 'pairs')} AS pair
    MATCH (one:Element {id: pair[0], ecosystem: ecosystem.id})
    MATCH (other:Element {id: pair[1]})
    MATCH (one)-[r:INTERDEPENDS]-(other)
    WITH DISTINCT r
    RETURN {properties: properties(r), from: startNode(r).id, to: endNode(r).id}
  }`;
}
