/** What is missing as far as pure functions find it: needs held against offers, and who is linked to whom. */
import type { PureRows } from '../finding/reading.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { GapsMembershipsRow } from './gaps.queries.ts';
import { type Market, matchNeeds } from './need-matching.ts';
import { structuralGaps } from './structural.ts';

export type GapsTask = {
  snapshot: Snapshot;
  /** ISO 8601. */
  today: string;
  communities: readonly GapsMembershipsRow[];
  market: Market;
};

export function pureGaps({ snapshot, today, communities, market }: GapsTask): PureRows {
  return { ...matchNeeds(market), ...structuralGaps(snapshot, today, communities) };
}
