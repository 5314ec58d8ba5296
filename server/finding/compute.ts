/** Runs every reading over one ecosystem, as one audience sees it: its queries in the database, its pure functions here or in a thread. */

import { parseId } from '../kind/ids.ts';
import type { Facts } from '../language/findings.ts';
import { NO_PLACE, type Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
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
const AT_ONCE = 3;

type Computing = {
  database: Reader;
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** The ids of the records that are not there for whom it is computed, and not in the snapshot either. */
  hidden: Record<string, true>;
  /** Runs the pure functions of a reading: here unless told. */
  run?: (reading: Reading, task: unknown) => PureRows | Promise<PureRows>;
};

/** Every finding of an ecosystem, reading by reading, in the order of their catalogues. */
export async function computeFindings(computing: Computing): Promise<Finding[]> {
  const place = placer(computing.snapshot);
  const found: Finding[] = [];
  for (const reading of readings()) found.push(...(await computeReading(reading, computing, place)));
  return found;
}

async function computeReading(
  reading: Reading,
  { database, snapshot, today, hidden, run = (here, task) => here.pure(task) }: Computing,
  place: Placer,
): Promise<Finding[]> {
  const given = { ecosystem: snapshot.ecosystem.id, today, hidden };
  const task = await reading.prepare(database, snapshot, given);
  const queried = new Map<string, FindingRow[]>();
  const waiting = reading.kinds.flatMap(({ key, query }) => (query ? [{ key, query }] : []));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      queried.set(next.key, await next.query.run(database, given));
  };
  const [pure] = await Promise.all([run(reading, task), ...Array.from({ length: AT_ONCE }, work)]);
  const rows = new Map(reading.kinds.map(({ key }) => [key, queried.get(key) ?? pure[key] ?? []]));
  const told = toldOnce(reading.kinds, rows);
  return reading.kinds.flatMap((kind) =>
    (told.get(kind.key) ?? []).map((row) => toFinding(kind, row, place)),
  );
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
export function placer({ nodes, places }: Snapshot) {
  const rowOf = (id: string): number | undefined => {
    const named = parseId(id);
    if (named?.type !== 'Stakeholder' && named?.type !== 'Mission') return undefined;
    return search(nodes.number, named.number);
  };
  return {
    placesOf(entities: readonly string[]): string[] {
      const found = entities.flatMap((id) => {
        if (parseId(id)?.type === 'Place') return [id];
        const row = rowOf(id);
        const place = row === undefined || row < 0 ? NO_PLACE : (nodes.place[row] ?? NO_PLACE);
        return places[place]?.id ?? [];
      });
      return [...new Set(found)];
    },
    liesWithin(id: string, wider: string): boolean {
      let row = places.findIndex((place) => place.id === id);
      while (row >= 0 && places[row]?.id !== wider) row = places[row]?.within ?? -1;
      return row >= 0;
    },
  };
}

/** The row of a number in a column in ascending order; -1 when it is not there. */
function search(column: Uint32Array, number: number): number {
  let [low, high] = [0, column.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const here = column[middle] as number;
    if (here === number) return middle;
    if (here < number) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

export const isElementId = (id: string): boolean => {
  const type = parseId(id)?.type;
  return type === 'Stakeholder' || type === 'Mission';
};
