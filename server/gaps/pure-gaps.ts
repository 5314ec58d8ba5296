/** What is missing as far as pure functions find it: needs held against offers, and who is linked to whom. */
import type { PureRows } from '../finding/reading.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { GapsMembershipsRow } from './gaps.queries.ts';
import { type Market, matchNeeds, NEED_KEYS } from './need-matching.ts';
import { isStructural, STRUCTURAL, webOf } from './structural.ts';

/** What is to be found, and what that is found on; what none of it needs is left out. */
export type GapsTask = {
  wanted: readonly string[];
  /** ISO 8601. */
  today: string;
  snapshot?: Snapshot;
  communities?: readonly GapsMembershipsRow[];
  market?: Market;
};

export function pureGaps({ wanted, today, snapshot, communities = [], market }: GapsTask): PureRows {
  const web = snapshot && webOf(snapshot, today, communities);
  const structural = web ? wanted.filter(isStructural).map((key) => [key, STRUCTURAL[key](web)]) : [];
  const needs = market ? Object.entries(matchNeeds(market)).filter(([key]) => wanted.includes(key)) : [];
  return Object.fromEntries([...needs, ...structural]);
}

export const isOfNeeds = (key: string): boolean => (NEED_KEYS as readonly string[]).includes(key);
