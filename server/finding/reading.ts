/**
 * What readings there are. A reading (what is missing, who is unknown, who could act together) is a catalogue of kinds of
 * finding and a screen; what all of them share is in this folder, and knows none of them.
 */
import type { Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
import type { Around } from './around.ts';
import type { FindingGiven, FindingKind, FindingRow } from './finding.ts';

/** What a pure function found, by the key of each kind. */
export type PureRows = Readonly<Record<string, readonly FindingRow[]>>;

export type SomeOf = {
  kinds: readonly string[];
  find(database: Reader, around: Around, given: FindingGiven & { only: string[] }): Promise<PureRows>;
};

export type Reading<Task = unknown> = {
  /** In plain words of its folder: `gaps`. */
  name: string;
  /** In the order in which they are shown. */
  kinds: readonly FindingKind[];
  /** Reads what its pure functions work on to find some kinds; it can be handed to a thread. */
  prepare(
    database: Reader,
    snapshot: Snapshot,
    given: FindingGiven,
    wanted: ReadonlySet<string>,
  ): Promise<Task>;
  /** Finds those kinds, which have no query. */
  pure(task: Task): PureRows;
  /** Finds some of them again of some records alone, each group of kinds by itself. */
  some?: readonly SomeOf[];
  /** A file that answers `pure` in a thread of its own. */
  worker: URL;
};

const READINGS = new Map<string, Reading>();
const KINDS = new Map<string, FindingKind>();
const PLACES = new Map<string, number>();

/** Declares a reading. The modules that do so are imported by `server/readings.ts`. */
export function declareReading<Task>(reading: Reading<Task>): Reading<Task> {
  READINGS.set(reading.name, reading as Reading);
  for (const kind of reading.kinds) {
    if (KINDS.has(kind.key)) throw new Error(`there are two kinds of finding called ${kind.key}`);
    PLACES.set(kind.key, KINDS.size);
    KINDS.set(kind.key, kind);
  }
  return reading;
}

export function readings(): Reading[] {
  return [...READINGS.values()];
}

/** Every kind of finding that the program looks for, in the order in which they are shown. */
export function findingKinds(): FindingKind[] {
  return [...KINDS.values()];
}

/** A kind by its key; undefined when there is no such kind. */
export function findingKind(key: string): FindingKind | undefined {
  return KINDS.get(key);
}

/** Where a kind stands in that order, from 0; behind all others when there is no such kind. */
export function placeOf(key: string): number {
  return PLACES.get(key) ?? KINDS.size;
}
