/** The reading of what is missing: its catalogue, and what its pure functions work on. */
import type { FindingGiven } from '../finding/finding.ts';
import { declareReading, type PureRows } from '../finding/reading.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
import { GAP_KINDS } from './catalogue.ts';
import { gapsCommitments, gapsMemberships, gapsNeeds, gapsOffers } from './gaps.queries.ts';
import { marketOf, placesWithin } from './market.ts';
import { matchNeeds, NEED_KEYS } from './need-matching.ts';
import { type GapsTask, isOfNeeds, pureGaps } from './pure-gaps.ts';
import { isolatedAmong, isStructural, STRUCTURAL, webOf } from './structural.ts';

export const gaps = declareReading({
  name: 'gaps',
  kinds: GAP_KINDS,
  prepare,
  pure: pureGaps,
  some: [
    {
      kinds: NEED_KEYS,
      find: async (database, around, given): Promise<PureRows> =>
        matchNeeds(await marketOf(database, around, given)),
    },
    {
      kinds: ['ISOLATED'],
      find: async (_, { snapshot, today }, { only }) => ({ ISOLATED: isolatedAmong(snapshot, today, only) }),
    },
    {
      kinds: ['SEPARATE_COMPONENT'],
      find: async (_, { snapshot, today }) => ({
        SEPARATE_COMPONENT: STRUCTURAL.SEPARATE_COMPONENT(webOf(snapshot, today, [])),
      }),
    },
  ],
  worker: new URL('./gaps.worker.ts', import.meta.url),
});

async function prepare(
  database: Reader,
  snapshot: Snapshot,
  given: FindingGiven,
  wanted: ReadonlySet<string>,
): Promise<GapsTask> {
  const keys = [...wanted];
  const communities = wanted.has('COMMUNITY_APART') ? await database.read(gapsMemberships, given) : [];
  return {
    ...{ wanted: keys, today: given.today, communities },
    ...(keys.some(isStructural) && { snapshot }),
    ...(keys.some(isOfNeeds) && {
      market: {
        needs: await database.read(gapsNeeds, given),
        offers: await database.read(gapsOffers, given),
        commitments: await database.read(gapsCommitments, given),
        within: placesWithin(snapshot),
      },
    }),
  };
}
