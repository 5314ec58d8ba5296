/** How far a line was read. */
import type { Condition, Has } from '../../read/question.ts';

/** One thing that is said; `or`: it is an alternative of the one before. */
export type Clause = { or: boolean; where?: Condition; has?: Has };

export type Counted = { count: Has['count']; number?: number; more?: 1 };

/** How somebody is tied to what is named next. */
export type Verb = { does: 'LINKED' | 'TAKES_PART' | 'MEMBER' } | { does: 'LINK_TYPE'; type: string };

export type Reading = {
  /** The key of what is asked about. */
  subject?: string;
  clauses: Clause[];
  /** How many of what is named next; the last one holds on after "and" and "or". */
  count?: Counted;
  lastCount?: Counted;
  verb?: Verb;
  lastVerb?: Verb;
  isNot: boolean;
  joined?: 'AND' | 'OR';
  /** Of whom something is said until "and": "linked to nobody in ...". */
  about?: Has;
  /** What was asked to be had last: what does not fit the subject is said of that. */
  lastHas?: Has;
  /** The part of the line that means nothing without what follows. */
  waiting?: number;
};
