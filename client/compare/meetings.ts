/** Needs of one that an offer of another could meet: of the same resource, in the same unit, on some day at once. Pure. */
import type { Offered, Wanted } from './compare.documents.ts';

export type Held = { row: number; needs: readonly Wanted[]; offers: readonly Offered[] };
export type Meeting = { need: Wanted; of: number; offer: Offered; by: number };

const OPEN: readonly string[] = ['OPEN', 'PARTLY_MET', 'PARTLY_TAKEN'];

export function meetingsOf(held: readonly Held[], today: string): Meeting[] {
  const open = <Thing extends Wanted | Offered>(things: readonly Thing[]) =>
    things.filter(({ state, until }) => OPEN.includes(state) && (!until || until >= today));
  return held.flatMap(({ row: of, needs }) =>
    open(needs).flatMap((need) =>
      held
        .filter(({ row }) => row !== of)
        .flatMap(({ row: by, offers }) =>
          open(offers)
            .filter((offer) => couldMeet(need, offer))
            .map((offer) => ({ need, of, offer, by })),
        ),
    ),
  );
}

/** An offer of a part of what is needed counts too; what is not said is no obstacle. */
function couldMeet(need: Wanted, offer: Offered): boolean {
  const isSame = offer.resource.id === need.resource.id || offer.resource.broader?.id === need.resource.id;
  const isCounted = !need.unit || !offer.unit || need.unit === offer.unit;
  const isAtOnce =
    (!need.since || !offer.until || need.since <= offer.until) &&
    (!offer.since || !need.until || offer.since <= need.until);
  return isSame && isCounted && isAtOnce;
}
