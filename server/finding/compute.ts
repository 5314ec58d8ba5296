/** Runs every reading over one ecosystem, as one audience sees it: its queries in the database, its pure functions here or in a thread. */

import { parseId } from '../kind/ids.ts';
import type { Facts } from '../language/findings.ts';
import { NO_PLACE, type Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
import { rowOf } from './around.ts';
import { type FindingKind, type FindingRow, keyOf, type Severity } from './finding.ts';
import { type PureRows, type Reading, readings } from './reading.ts';
import { toldOnce } from './told-once.ts';

/** One thing that is missing. */
export type Finding = {
  /** The same over time, and unique in its ecosystem. */
  key: string;
  kind: string;
  severity: Severity;
  /** The ids of all records that it names, the one that it is about first. */
  entities: readonly string[];
  facts: Facts;
  weight: number;
  /** The ids of the places where what it names is. */
  places: readonly string[];
  /** The id of the record that it is told of: a stakeholder, a mission, a place or a community where it names one. */
  whom: string;
  /** How many stakeholders and missions it concerns. */
  concerns: number;
};

/** How many queries run beside one another: the database has others to answer. */
export const AT_ONCE = 3;

export type Computing = {
  database: Reader;
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** The ids of the records that are not there for whom it is computed, and not in the snapshot either. */
  hidden: Record<string, true>;
  /** Runs the pure functions of a reading: here unless told. */
  run?: (reading: Reading, task: unknown) => PureRows | Promise<PureRows>;
};

/** Rows by the key of their kind. */
export type Rows = ReadonlyMap<string, readonly FindingRow[]>;

/** Everything that is found in an ecosystem, what is told as another kind included. */
export async function computeRows(computing: Computing): Promise<Rows> {
  const rows: [string, readonly FindingRow[]][] = [];
  for (const reading of readings())
    rows.push(...(await rowsOf(reading, new Set(reading.kinds.map(({ key }) => key)), computing)));
  return new Map(rows);
}

/** Every finding of an ecosystem, reading by reading, in the order of their catalogues. */
export async function computeFindings(computing: Computing): Promise<Finding[]> {
  return findingsOf(await computeRows(computing), placer(computing.snapshot));
}

/** All rows of some kinds of a reading, in the order of its catalogue. */
export async function rowsOf(
  reading: Reading,
  wanted: ReadonlySet<string>,
  { database, snapshot, today, hidden, run = (here, task) => here.pure(task) }: Computing,
): Promise<Rows> {
  const given = { ecosystem: snapshot.ecosystem.id, today, hidden };
  const kinds = reading.kinds.filter(({ key }) => wanted.has(key));
  const asked = kinds.flatMap(({ key, query }) => (query ? [{ key, query }] : []));
  const pure = new Set(kinds.flatMap(({ key, query }) => (query ? [] : [key])));
  const task = pure.size > 0 ? await reading.prepare(database, snapshot, given, pure) : undefined;
  const queried = new Map<string, FindingRow[]>();
  const [found] = await Promise.all([
    task === undefined ? {} : run(reading, task),
    inTurn(asked, async ({ key, query }) => queried.set(key, await query.run(database, given))),
  ]);
  return new Map(kinds.map(({ key }) => [key, queried.get(key) ?? (found as PureRows)[key] ?? []]));
}

/** Does something with each, so many at once. */
export async function inTurn<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<void> {
  const waiting = [...things];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** What was found, as findings: each fact once. */
export function findingsOf(rows: Rows, place: Placer): Finding[] {
  return readings().flatMap(({ kinds }) => {
    const told = toldOnce(kinds, rows);
    return kinds.flatMap((kind) => (told.get(kind.key) ?? []).map((row) => toFinding(kind, row, place)));
  });
}

type Placer = ReturnType<typeof placer>;

function toFinding(kind: FindingKind, row: FindingRow, { placesOf }: Placer): Finding {
  const { entities, facts, weight } = row;
  return {
    ...{ key: keyOf(kind, row), kind: kind.key, severity: kind.severity.of(facts) },
    ...{ entities, facts, weight, places: placesOf(entities) },
    ...toldOf(kind, row),
  };
}

/** Kinds of record, besides stakeholders and missions, that people speak of by themselves: not a seat, nor a link. */
const TOLD_OF = new Set(['Place', 'Community']);

/** Whom a finding is told of, and how many it concerns. */
export function toldOf(
  kind: Pick<FindingKind, 'concerns'> | undefined,
  { entities, facts }: Pick<FindingRow, 'entities' | 'facts'>,
): Pick<Finding, 'whom' | 'concerns'> {
  const elements = entities.filter(isElementId);
  const [first = ''] = entities;
  const isToldOf = first === elements[0] || TOLD_OF.has(parseId(first)?.type ?? '');
  return {
    whom: isToldOf ? first : (elements[0] ?? first),
    concerns: kind?.concerns?.(facts) ?? elements.length,
  };
}

/** Where the records of a finding are, as one snapshot has it. */
export function placer(snapshot: Snapshot) {
  const { nodes, places } = snapshot;
  return {
    placesOf(entities: readonly string[]): string[] {
      const found = entities.flatMap((id) => {
        if (parseId(id)?.type === 'Place') return [id];
        const row = rowOf(snapshot, id);
        const place = row < 0 ? NO_PLACE : (nodes.place[row] ?? NO_PLACE);
        return places[place]?.id ?? [];
      });
      return [...new Set(found)];
    },
    /** Whether it is on the map, where it belongs there. */
    isThere: (id: string): boolean => !isElementId(id) || rowOf(snapshot, id) >= 0,
    liesWithin(id: string, wider: string): boolean {
      let row = places.findIndex((place) => place.id === id);
      while (row >= 0 && places[row]?.id !== wider) row = places[row]?.within ?? -1;
      return row >= 0;
    },
  };
}

export const isElementId = (id: string): boolean => {
  const type = parseId(id)?.type;
  return type === 'Stakeholder' || type === 'Mission';
};
