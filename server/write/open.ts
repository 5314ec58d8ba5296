/**
 * Begins a change: behind the lock of the ecosystem reads the records that the change names as they stand, with all that lies
 * around them (places, resources), what these refer to, and the links between pairs of elements. Who keeps the lock until
 * the change is made raises the revision at once, and sets numbers aside for what is new.
 */
import { admits, type Settings, seesOf } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import { composed } from '../kind/composed.ts';
import { type Cypher, cypher, given, join, name } from '../kind/cypher.ts';
import { parseId } from '../kind/ids.ts';
import { type Kind, kindOf, kindsAt } from '../kind/kind.ts';
import { isOf, type StoredLink, type StoredRecord, toLinkState, toState } from '../kind/state.ts';
import type { Run } from '../neo4j/database.ts';
import { is } from '../neo4j/query.ts';
import { toPlain } from '../neo4j/stored.ts';
import type { Opened, Opening } from './opened.ts';
import { sightOf } from './sight.ts';
import { writeAlike, writeDependents, writeLinks } from './write.queries.ts';

type OpenRow = {
  /** Of the change. */
  revision: number;
  settings: Settings;
  lastNumber: number;
  /** ISO 8601, by the clock of the database. */
  now: string;
  records: StoredRecord[];
  links: StoredLink[];
  /** What was kept under the key of the change, if it was made before. */
  kept: KeptReceipt[];
};

type KeptReceipt = { fingerprint: string; answer: string };

type Wanted = Begun & { opening: Opening; viewer: Viewer };

/** Undefined when there is no such ecosystem any more. `kept`: what was kept under the key, if the change was made before. */
export async function open(
  run: Run,
  { opening, viewer, ...begun }: Wanted,
): Promise<{ opened: Opened; kept: KeptReceipt | undefined } | undefined> {
  const { ecosystem, numbers = 0, links = [], around = [], like } = opening;
  const row = await readOpening(run, opening, begun);
  if (!row) return undefined;
  // Sent together.
  const wantsLinks = links.length + around.length > 0;
  const [dependents, linked, alike] = await Promise.all([
    around.length > 0 ? run(writeDependents, { ecosystem, ids: [...new Set(around)] }) : [],
    wantsLinks ? run(writeLinks, { ecosystem, ids: [...links], around: [...around] }) : [],
    like === undefined ? [] : run(writeAlike, { ecosystem, like }),
  ]);
  const seen = seesOf(viewer, ecosystem);
  let number = row.lastNumber - numbers;
  const records = row.records.filter(({ properties }) => isOf(ecosystem, properties.id)).map(toState);
  const all = [...row.links, ...linked.map(({ link, from, to }) => ({ properties: link, from, to }))];
  // One that is named by its id, or stands at both of two elements that go, comes once.
  const between = [...new Map(all.map((link) => [link.properties.id, toLinkState(link)])).values()];
  const states = [...records, ...between];
  const seenBy = new Map(
    [...row.records, ...all].map(({ properties }) => [String(properties.id), properties.seenBy]),
  );
  const opened: Opened = {
    ecosystem,
    revision: row.revision,
    settings: row.settings,
    now: row.now,
    viewer,
    author: viewer.id,
    ...(await sightOf(run, { states, seenBy }, { viewer, ecosystem })),
    all: new Map(states.map((state) => [state.id, state])),
    dependents: dependents.map(({ record }) => toState(record as StoredRecord)),
    links: between,
    alike: alike.map(({ stakeholder }) => toPlain(stakeholder)).filter(({ seenBy }) => admits(seen, seenBy)),
    firstNumber: row.lastNumber - numbers,
    lastNumber: row.lastNumber,
    nextNumber: () => ++number,
  };
  return { opened, kept: row.kept[0] };
}

type Begun = {
  /** Whether the lock is kept: the statement is one of a transaction. Else it is given back with what was read. */
  keepsLock: boolean;
  /** The key of the change, where it is to be known whether it was made before. */
  key?: string;
};

async function readOpening(run: Run, opening: Opening, begun: Begun): Promise<OpenRow | undefined> {
  const { ecosystem, numbers = 0, ends = [] } = opening;
  const { keepsLock, key } = begun;
  const set = given(numbers, 'numbers');
  const next = keepsLock ? cypher`` : cypher` + 1`;
  const last = keepsLock ? cypher`` : cypher` + ${set}`;
  const text = cypher`MATCH (ecosystem:Ecosystem {id: ${given(ecosystem, 'ecosystem')}})
${keepsLock ? raised(set) : LOCKED}
WITH ecosystem
RETURN ecosystem.revision${next} AS revision, properties(ecosystem) AS settings, ecosystem.counter${last} AS lastNumber,
  toString(datetime.realtime()) AS now, ${recordsText(opening)} AS records, ${linksText(ends)} AS links,
  ${key === undefined ? cypher`[]` : keptText(key)} AS kept`;
  const [row] = await run(...composed<OpenRow>(text, OPEN));
  return row;
}

const OPEN = {
  name: 'write/open',
  access: 'write',
  columns: {
    ...{ revision: is.integer, settings: is.map, lastNumber: is.integer, now: is.string },
    ...{ records: is.list(is.map), links: is.list(is.map), kept: is.list(is.map) },
  },
} as const;

/**
 * Takes the lock of an ecosystem and writes nothing, since no value changes. The sum is what makes the database take the lock
 * before it reads: a value that is set as it is would be one of before.
 */
export const LOCKED = cypher`SET ecosystem.revision = ecosystem.revision + 0`;

const raised = (numbers: Cypher): Cypher =>
  cypher`SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + ${numbers}`;

const keptText = (key: string): Cypher =>
  cypher`COLLECT { MATCH (r:Receipt {key: ${given(key, 'key')}}) RETURN {fingerprint: r.fingerprint, answer: r.answer} }`;

function recordsText({ ids = [], referred = [] }: Opening): Cypher {
  const isAlone = (id: string) => !ids.includes(id) && kindAt(id)?.isElement === true;
  const around = [...ids, ...referred.filter((id) => !isAlone(id))];
  const parts = [...aroundText([...new Set(around)]), ...aloneText([...new Set(referred.filter(isAlone))])];
  return parts.length === 0 ? cypher`[]` : join(parts, cypher` + `);
}

const kindAt = (id: string): Kind | undefined => {
  const type = parseId(id)?.type;
  return type === undefined ? undefined : kindOf(type);
};

/** Records without anything around them, if there are any. */
function aloneText(ids: readonly string[]): Cypher[] {
  if (ids.length === 0) return [];
  return [
    cypher`COLLECT {
    UNWIND ${given(ids, 'alone')} AS id
    MATCH (n:Record {id: id, ecosystem: ecosystem.id})
    RETURN {properties: properties(n), refs: []}
  }`,
  ];
}

/**
 * Records with what lies around them. Which relationships are followed depends on the kinds of what is named: to look for
 * all that there are costs more than all else, most of all at an element with many links.
 */
function aroundText(ids: readonly string[]): Cypher[] {
  const near = [...new Set(ids.flatMap((id) => kindAt(id) ?? []))].sort((a, b) => (a.name < b.name ? -1 : 1));
  if (near.length === 0) return [];
  const far = near.flatMap((kind) => Object.values(kind.refs).flatMap(({ to }) => kindsAt(to)));
  const above = typesOf(near, true);
  const to = typesOf(near);
  const around = above
    ? cypher`(named:Record {id: id, ecosystem: ecosystem.id})-[:${above}*0..]->(near:Record)`
    : cypher`(near:Record {id: id, ecosystem: ecosystem.id})`;
  const reached = to
    ? cypher`OPTIONAL MATCH (near)-[:${to}]->(far:Record)\n`
    : cypher`WITH near, null AS far\n`;
  const types = typesOf([...near, ...far]);
  const refs = types ? cypher`[(n)-[r:${types}]->(t:Record) | {type: type(r), id: t.id}]` : cypher`[]`;
  return [
    cypher`COLLECT {
    UNWIND ${given(ids, 'ids')} AS id
    MATCH ${around}
    ${reached}    UNWIND [near, far] AS n
    WITH DISTINCT n WHERE n IS NOT NULL
    RETURN {properties: properties(n), refs: ${refs}}
  }`,
  ];
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
    // Both are found before what lies between, which is then looked for from the one that has fewer links.
    WITH DISTINCT one, other
    MATCH (one)-[r:INTERDEPENDS]-(other)
    WITH DISTINCT r
    RETURN {properties: properties(r), from: startNode(r).id, to: endNode(r).id}
  }`;
}
