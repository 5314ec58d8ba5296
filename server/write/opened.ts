/** What a change sees of its ecosystem, and what it makes of it. */
import type { RecordState } from '../kind/kind.ts';

/** What a change needs to know before it decides. */
export type Opening = {
  ecosystem: string;
  /** How many new records it makes at most. */
  numbers?: number;
  ids?: readonly string[];
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
  /** ISO 8601, by the clock of the database. */
  now: string;
  author: string;
  /** Everything that was asked for, links included, by its id. */
  records: ReadonlyMap<string, RecordState>;
  dependents: readonly RecordState[];
  links: readonly RecordState[];
  alike: readonly Record<string, unknown>[];
  /** What is new has a higher number. */
  firstNumber: number;
  nextNumber(): number;
};

/** One record before and after; a missing side means that it is created or removed. */
export type Changed = { before?: RecordState | undefined; after?: RecordState | undefined };

export type Outcome<A> = {
  changes: readonly Changed[];
  answer: A;
  /** Ids that lead to another record from now on. */
  former?: readonly { id: string; now: string }[];
  /** What else is kept with the revision. */
  note?: Record<string, unknown>;
};
