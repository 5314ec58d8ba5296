/** What is needed and offered, as far as it belongs somewhere in a matrix. */
import { parseId } from '../kind/ids.ts';
import type { CoverageFilter } from './coverage.ts';
import { type CoverageFacts, placesWithin } from './read-coverage.ts';

/** Where a need or an offer belongs. */
export type Placed = {
  /** The id of the stakeholder or mission whose it is. */
  by: string;
  mission: string | undefined;
  place: string | undefined;
  /** Its resource and those that it is a part of. */
  within: readonly string[];
};

export type Things = {
  needs: (CoverageFacts['needs'][number] & { placed: Placed })[];
  metNeeds: (CoverageFacts['metNeeds'][number] & { placed: Placed })[];
  offers: (CoverageFacts['offers'][number] & { placed: Placed })[];
};

/** Those that the filter leaves. An offer from outside may still serve a need within. */
export function thingsIn(facts: CoverageFacts, filter: CoverageFilter): Things {
  const fits = fitter(facts, filter);
  const needs = facts.needs.map((need) => ({
    ...need,
    placed: placed(need, need.by.isMission ? need.by.id : need.mission?.id, need.place?.id),
  }));
  const metNeeds = facts.metNeeds.map((need) => ({
    ...need,
    placed: placed(need, need.by.isMission ? need.by.id : need.mission, need.place),
  }));
  const offers = facts.offers.map((offer) => ({
    ...offer,
    placed: placed(offer, offer.mission, offer.place),
  }));
  return { needs: needs.filter(fits), metNeeds: metNeeds.filter(fits), offers: offers.filter(fits) };
}

function placed(
  { by, within }: { by: { id: string }; within: readonly string[] },
  mission: string | null | undefined,
  place: string | null | undefined,
): Placed {
  return { by: by.id, mission: mission ?? undefined, place: place ?? undefined, within };
}

function fitter({ everybody, places, communities }: CoverageFacts, filter: CoverageFilter) {
  const { place, mission, community, sector, resource } = filter;
  const within = place ? placesWithin(places, place) : undefined;
  const members = community && new Set(communities.find(({ id }) => id === community)?.members);
  const ofSector =
    sector && new Set(everybody.filter((one) => one.sector === sector).map(({ number }) => number));
  const isOf = (by: string, numbers: ReadonlySet<number>) => {
    const holder = parseId(by);
    return holder?.type === 'Stakeholder' && numbers.has(holder.number);
  };
  return ({ placed }: { placed: Placed }): boolean =>
    (!within || within.has(parseId(placed.place ?? '')?.number ?? -1)) &&
    (!mission || placed.mission === mission) &&
    (!resource || placed.within.includes(resource)) &&
    (!members || isOf(placed.by, members)) &&
    (!ofSector || isOf(placed.by, ofSector));
}
