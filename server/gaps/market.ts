/** What some needs are held against: the offers that may serve them, and what is committed of these. */
import type { Around } from '../finding/around.ts';
import type { FindingGiven } from '../finding/finding.ts';
import { all, back, forth, MOST_ASKED } from '../finding/ways.ts';
import { isIdOf } from '../kind/ids.ts';
import type { Snapshot } from '../map/snapshot.ts';
import type { Reader } from '../neo4j/database.ts';
import { gapsCommitments, gapsCommitmentsOf, gapsNeedsOf, gapsOffers, gapsOffersOf } from './gaps.queries.ts';
import type { Market } from './need-matching.ts';

export async function marketOf(
  database: Reader,
  around: Around,
  given: FindingGiven & { only: string[] },
): Promise<Market> {
  const needs = await database.read(gapsNeedsOf, given);
  const within = placesWithin(around.snapshot);
  const found = await offersFor(
    needs.map(({ id }) => id),
    needs.map(({ resource }) => resource.id),
    around,
  );
  if (!found)
    return {
      ...{ needs, within },
      offers: await database.read(gapsOffers, given),
      commitments: await database.read(gapsCommitments, given),
    };
  const of = (ids: readonly string[]) => ({ ...given, only: [...ids] });
  return {
    ...{ needs, within },
    offers: await database.read(gapsOffersOf, of(found.offers)),
    commitments: await database.read(gapsCommitmentsOf, of(found.commitments)),
  };
}

/** The ids of the offers of what is needed or a part of it, of those that are committed to the needs, and of all commitments of both. */
async function offersFor(needs: readonly string[], resources: readonly string[], around: Around) {
  const parts = await all('PART_OF', true)([...new Set(resources)], around);
  const offered = parts && (await back('OF_RESOURCE')(parts, around));
  const promises = await back('TO_NEED')(needs, around);
  const promised = promises && (await forth('OF_OFFER')(promises, around));
  if (!offered || !promised) return undefined;
  const offers = [...new Set([...offered.filter((id) => isIdOf(id, 'Offer')), ...promised])];
  const commitments = await back('OF_OFFER')(offers, around);
  return commitments && offers.length <= MOST_ASKED ? { offers, commitments } : undefined;
}

/** The place that each place lies within, by id. */
export function placesWithin({ places }: Snapshot): Map<string, string> {
  return new Map(
    places.flatMap(({ id, within }) => {
      const parent = places[within];
      return parent ? [[id, parent.id] as const] : [];
    }),
  );
}
