/** The reading of what is missing: its catalogue, and what its pure functions work on. */
import type { FindingGiven } from '../finding/finding.ts';
import { declareReading } from '../finding/reading.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
import { GAP_KINDS } from './catalogue.ts';
import { gapsCommitments, gapsMemberships, gapsNeeds, gapsOffers } from './gaps.queries.ts';
import { type GapsTask, pureGaps } from './pure-gaps.ts';

export const gaps = declareReading({
  name: 'gaps',
  kinds: GAP_KINDS,
  prepare,
  pure: pureGaps,
  worker: new URL('./gaps.worker.ts', import.meta.url),
});

async function prepare(database: Reader, snapshot: Snapshot, given: FindingGiven): Promise<GapsTask> {
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
  return { snapshot, today: given.today, communities, market: { needs, offers, commitments, within } };
}
