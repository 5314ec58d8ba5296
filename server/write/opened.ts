/** What a change sees of its ecosystem, and what it makes of it. */

import type { Touched } from '../access/rights.ts';
import type { Settings } from '../access/sees.ts';
import type { Viewer } from '../access/viewer.ts';
import type { Cypher } from '../kind/cypher.ts';
import type { RecordState } from '../kind/kind.ts';
import type { Run } from '../neo4j/database.ts';

/** What a change needs to know before it decides. */
export type Opening = {
  ecosystem: string;
  /** How many new records it makes at most. */
  numbers?: number;
  /** Records that it changes: read with what lies around them. */
  ids?: readonly string[];
  /** Records that it refers to. What stands on the map is read alone: no rule, and nobody's right, looks past it. */
  referred?: readonly string[];
  links?: readonly string[];
  /** Records that go or are merged: whatever points to them is read too. */
  around?: readonly string[];
  /** Pairs of elements: the links between them are read. */
  ends?: readonly (readonly [string, string])[];
  like?: string | undefined;
};

/** The ecosystem as it stands behind the lock, as far as it was asked for. */
export type Opened = {
  ecosystem: string;
  revision: number;
  /** What the ecosystem shows the public. */
  settings: Settings;
  /** ISO 8601, by the clock of the database. */
  now: string;
  /** Who changes it, and the name that this is kept under. */
  viewer: Viewer;
  author: string;
  /** What was asked for, links included, by its id, as far as the writer may see it: the rest is not there for them. */
  records: ReadonlyMap<string, RecordState>;
  /** The same whoever asks: for rules, which hold for what is hidden too. */
  all: ReadonlyMap<string, RecordState>;
  /** What these refer to and the writer may not see, such as who holds a seat. */
  unseenEnds: ReadonlySet<string>;
  dependents: readonly RecordState[];
  links: readonly RecordState[];
  /** Stakeholders that look alike, as far as the writer may see them. */
  alike: readonly Record<string, unknown>[];
  /** What is new has a higher number. */
  firstNumber: number;
  /** The highest that was set aside. */
  lastNumber: number;
  nextNumber(): number;
};

/**
 * One record before and after. `follows`: it changes or goes because another one does; `restores`: it becomes again what it
 * was before a change of the same writer; `takes`: who it is for takes it, where it was vacant.
 */
export type Changed = Touched & { follows?: true; restores?: boolean; takes?: true };

export type Outcome<A> = {
  changes: readonly Changed[];
  answer: A;
  /** Ids that lead to another record from now on. */
  former?: readonly { id: string; now: string }[];
  /** What else is kept with the revision. */
  note?: Record<string, unknown>;
  /**
   * What is written with it and is no record, such as where an answer is kept that has become one: a piece that begins with `ecosystem`
   * and ends with `WITH ecosystem`. Where that gives no row, since something has changed since it was read, nothing is written, and it
   * is asked again behind the lock, with what reads it anew.
   */
  beside?: (behindLock?: Run) => Promise<Cypher>;
};
