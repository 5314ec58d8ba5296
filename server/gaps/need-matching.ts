/**
 * Needs held against offers. An offer suits a need when its resource is that of the need or a part of it, the units are
 * the same where both have one, the two periods have a day in common that is not past, it is not meant for another
 * mission, it is not offered by who needs it, and it can be had there: it names no place, or the need has none, or one of
 * the two places lies within the other. The place of a need is its own, else that of who needs it. What is committed to
 * other needs is not counted.
 */
import type { FindingRow } from '../finding/finding.ts';
import type { GapsCommitmentsRow, GapsNeedsRow, GapsOffersRow } from './gaps.queries.ts';

export type Market = {
  needs: readonly GapsNeedsRow[];
  offers: readonly GapsOffersRow[];
  commitments: readonly GapsCommitmentsRow[];
  /** The place that each place lies within, by id. */
  within: ReadonlyMap<string, string>;
};

export const NEED_KEYS = ['NEED_WITHOUT_OFFER', 'NEED_MET_IN_PART', 'NEED_WITH_ONE_PROVIDER'] as const;

type NeedGaps = Record<(typeof NEED_KEYS)[number], FindingRow[]>;

/** How many providers are named at most. */
const NAMED = 20;

export function matchNeeds(market: Market): NeedGaps {
  const gaps: NeedGaps = { NEED_WITHOUT_OFFER: [], NEED_MET_IN_PART: [], NEED_WITH_ONE_PROVIDER: [] };
  for (const { need, usable } of usableOffers(market)) judge(need, usable, gaps);
  return gaps;
}

/** An offer as far as one need may count on it. */
export type Usable = {
  offer: GapsOffersRow;
  /** What is committed to the need, else what is left; undefined when nobody said how much. */
  amount: number | undefined;
  isCommitted: boolean;
};

export type MatchedNeed = { need: GapsNeedsRow; usable: Usable[] };

/** Every need with the offers that may serve it, those that are committed to it first. */
export function usableOffers(market: Market): MatchedNeed[] {
  const promised = Map.groupBy(market.commitments, ({ need }) => need);
  const committedOf = Map.groupBy(market.commitments, ({ offer }) => offer);
  const offers = new Map(market.offers.map((offer) => [offer.id, offer]));
  const free = byResource(
    market.offers.flatMap((offer) => {
      const left = offer.isTaken ? 0 : leftOf(offer, committedOf.get(offer.id) ?? []);
      return left === 0 ? [] : [{ offer, amount: left, isCommitted: false }];
    }),
  );
  // Offers that can be had at a place are told once for each resource and place: there are far fewer of these than needs.
  const had = new Map<string, Usable[]>();
  const hadThere = ({ resource, place }: GapsNeedsRow): Usable[] => {
    const key = `${resource.id} ${place?.id ?? ''}`;
    const known =
      had.get(key) ??
      (free.get(resource.id) ?? []).filter(({ offer }) => isHadAt(offer.place, place?.id, market.within));
    had.set(key, known);
    return known;
  };
  return market.needs.map((need) => {
    const own = new Map((promised.get(need.id) ?? []).map((each) => [each.offer, each]));
    const committed = [...own.values()].flatMap(({ offer: id, quantity }) => {
      const offer = offers.get(id);
      return offer ? [{ offer, amount: quantity ?? offer.quantity ?? undefined, isCommitted: true }] : [];
    });
    const suiting = hadThere(need).filter(({ offer }) => !own.has(offer.id) && suits(offer, need));
    return { need, usable: [...committed, ...suiting] };
  });
}

function judge(need: GapsNeedsRow, usable: readonly Usable[], gaps: NeedGaps): void {
  const asked = need.quantity ?? undefined;
  const row = (more: Record<string, unknown>, weight: number): FindingRow => ({
    entities: [
      ...entitiesOf(need),
      ...new Set(usable.slice(0, NAMED).flatMap(({ offer }) => [offer.by.id, offer.id])),
    ],
    facts: { ...factsOf(need), ...more },
    weight,
  });
  const providers = [...new Map(usable.map(({ offer }) => [offer.by.id, offer.by])).values()];
  if (usable.length === 0) {
    gaps.NEED_WITHOUT_OFFER.push(row({}, need.by.isMission || need.mission ? 2 : 1));
    return;
  }
  const names = {
    providersInAll: providers.length,
    providers: providers.slice(0, NAMED).map(({ name }) => name),
    providersFr: providers.slice(0, NAMED).map(({ name, nameFr }) => nameFr ?? name),
  };
  const isKnown = usable.every(({ amount }) => amount !== undefined);
  const offered = usable.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  if (asked !== undefined && isKnown && offered < asked) {
    const share = offered / asked;
    gaps.NEED_MET_IN_PART.push(row({ ...names, offered, missing: asked - offered, share }, 1 - share));
  }
  if (providers.length === 1)
    gaps.NEED_WITH_ONE_PROVIDER.push(
      row(
        {
          ...{ provider: providers[0]?.name, providerFr: providers[0]?.nameFr },
          ...(isKnown ? { offered } : {}),
          isCommitted: usable.some(({ offer }) => offer.isTaken),
        },
        need.by.isMission || need.mission ? 2 : 1,
      ),
    );
}

function entitiesOf({ id, by, mission, place, resource }: GapsNeedsRow): string[] {
  return [id, by.id, ...(mission ? [mission.id] : []), ...(place ? [place.id] : []), resource.id];
}

function factsOf({ name, by, mission, place, resource, quantity, unit, since, until }: GapsNeedsRow) {
  return {
    ...{ what: name ?? resource.name, whatFr: name ?? resource.nameFr, who: by.name, whoFr: by.nameFr },
    ...{ resource: resource.name, resourceFr: resource.nameFr, quantity, unit, since, until },
    // Beside the words of who needs it.
    ...(name && { of: resource.name, ofFr: resource.nameFr }),
    ...(mission && { mission: mission.name }),
    ...(place && { place: place.name, placeFr: place.nameFr }),
    isForMission: by.isMission || mission !== null,
  };
}

/** The offers of each resource: its own and those of its parts. */
function byResource(all: readonly Usable[]): Map<string, Usable[]> {
  const found = new Map<string, Usable[]>();
  for (const each of all) {
    for (const resource of each.offer.within) {
      const of = found.get(resource) ?? [];
      of.push(each);
      found.set(resource, of);
    }
  }
  return found;
}

/** What is not promised to anybody; undefined when nobody said how much there is. One promise may take all of it. */
function leftOf({ quantity }: GapsOffersRow, commitments: readonly GapsCommitmentsRow[]): number | undefined {
  if (commitments.some((each) => each.quantity === null || each.quantity === undefined)) return 0;
  if (quantity === null || quantity === undefined) return undefined;
  return Math.max(
    0,
    commitments.reduce((left, each) => left - (each.quantity ?? 0), quantity),
  );
}

/** Whether an offer can be had where a need is: one of the two names no place, or one place lies within the other. */
function isHadAt(
  offered: string | null | undefined,
  needed: string | undefined,
  within: ReadonlyMap<string, string>,
): boolean {
  if (!offered || !needed) return true;
  return liesWithin(offered, needed, within) || liesWithin(needed, offered, within);
}

/** Whether an offer that can be had there suits a need otherwise. */
function suits(offer: GapsOffersRow, need: GapsNeedsRow): boolean {
  if (offer.by.id === need.by.id) return false;
  if (offer.unit && need.unit && offer.unit !== need.unit) return false;
  if (offer.mission && offer.mission !== need.by.id && offer.mission !== need.mission?.id) return false;
  if (offer.until && need.since && offer.until < need.since) return false;
  return !(need.until && offer.since && need.until < offer.since);
}

function liesWithin(place: string, wider: string, within: ReadonlyMap<string, string>): boolean {
  for (let here: string | undefined = place; here !== undefined; here = within.get(here)) {
    if (here === wider) return true;
  }
  return false;
}
