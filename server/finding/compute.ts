/** Runs the catalogue over one ecosystem: the queries in the database, the pure functions here or in a thread. */

import { VISIBILITIES } from '../access/sees.ts';
import { GAP_KINDS } from '../gaps/catalogue.ts';
import {
  type GapsMembershipsRow,
  gapsCommitments,
  gapsMemberships,
  gapsNeeds,
  gapsOffers,
} from '../gaps/gaps.queries.ts';
import { type Market, matchNeeds } from '../gaps/need-matching.ts';
import { structuralGaps } from '../gaps/structural.ts';
import { parseId } from '../kind/ids.ts';
import { NO_PLACE, type Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
import { type Facts, type GapKind, type GapParams, type GapRow, keyOf, type Severity } from './finding.ts';

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
  /** Who may see it, as a row of `VISIBILITIES`: whoever may see everybody that it names or counts. */
  visibility: number;
};

/** What the pure functions work on; it can be handed to a thread. */
export type PureTask = { snapshot: Snapshot; communities: readonly GapsMembershipsRow[]; market: Market };
export type PureGaps = Record<string, GapRow[]>;

export function pureGaps({ snapshot, communities, market }: PureTask): PureGaps {
  return { ...matchNeeds(market), ...structuralGaps(snapshot, communities) };
}

/** How many queries run beside one another: the database has others to answer. */
const AT_ONCE = 3;

export type Computing = {
  database: Reader;
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  /** Runs the pure functions: here unless told. */
  run?: (task: PureTask) => PureGaps | Promise<PureGaps>;
};

/** Every finding of an ecosystem, in the order of the catalogue. */
export async function computeFindings({
  database,
  snapshot,
  today,
  run = pureGaps,
}: Computing): Promise<Finding[]> {
  const given = { ecosystem: snapshot.ecosystem.id, today };
  const task = await readTask(database, snapshot, given);
  const queried = new Map<string, GapRow[]>();
  const waiting = GAP_KINDS.flatMap(({ key, query }) => (query ? [{ key, query }] : []));
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      queried.set(next.key, await next.query.run(database, given));
  };
  const [pure] = await Promise.all([run(task), ...Array.from({ length: AT_ONCE }, work)]);
  const place = placer(snapshot);
  return GAP_KINDS.flatMap((kind) =>
    (queried.get(kind.key) ?? pure[kind.key] ?? []).map((row) => toFinding(kind, row, place)),
  );
}

async function readTask(database: Reader, snapshot: Snapshot, given: GapParams): Promise<PureTask> {
  const communities = await database.read(gapsMemberships, given);
  const needs = await database.read(gapsNeeds, given);
  const offers = await database.read(gapsOffers, given);
  const commitments = await database.read(gapsCommitments, given);
  const within = new Map(
    snapshot.places.flatMap(({ id, within }) => {
      const parent = snapshot.places[within];
      return parent ? [[id, parent.id] as const] : [];
    }),
  );
  return { snapshot, communities, market: { needs, offers, commitments, within } };
}

type Placer = ReturnType<typeof placer>;

function toFinding(kind: GapKind, row: GapRow, { placesOf, visibilityOf }: Placer): Finding {
  const { entities, facts, weight } = row;
  return {
    ...{ key: keyOf(kind, row), kind: kind.key, severity: kind.severity.of(facts) },
    ...{ entities, facts, weight, places: placesOf(entities), visibility: visibilityOf(entities, kind) },
  };
}

/** Where the records of a finding are, and who may see them, as one snapshot has it. */
export function placer({ nodes, places }: Snapshot) {
  const everybody = nodes.visibility.reduce((most, each) => Math.max(most, each), 0);
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
    /** A stakeholder that is not there (any more) is nobody's but who sees everybody. */
    visibilityOf(entities: readonly string[], kind: Pick<GapKind, 'countsEveryone'> | undefined): number {
      if (!kind || kind.countsEveryone) return everybody;
      return entities.reduce((most, id) => {
        const row = rowOf(id);
        if (row === undefined) return most;
        return Math.max(most, row < 0 ? VISIBILITIES.length - 1 : (nodes.visibility[row] ?? 0));
      }, 0);
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
