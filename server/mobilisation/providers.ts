/** Who could give what is called for: the offers that suit each want, summed for each stakeholder. */
import type { GapsNeedsRow } from '../gaps/gaps.queries.ts';
import { usableOffers } from '../gaps/need-matching.ts';
import type { Ground } from '../synergy/ground.ts';
import { likeness, wordsOf } from '../synergy/said-words.ts';
import { needsWords } from '../synergy/suiting.ts';
import type { Call, Want } from './call.ts';
import type { MobilisationResourcesRow } from './mobilisation.queries.ts';

/** What one stakeholder offers of a want: how much in all, undefined where it is not said, and by which offers. */
export type Provider = {
  row: number;
  amount: number | undefined;
  offers: { id: string; name: string | null; amount: number | undefined; unit: string | null }[];
};

/** For each want who could give something of it; nobody who may not be called. */
export function providersOf(
  ground: Ground,
  call: Call,
  resources: readonly MobilisationResourcesRow[],
): Provider[][] {
  const { market, offered } = ground.task;
  const notes = new Map(offered.map((each) => [each.id, each]));
  const needs = call.wants.map((want, index) => needOf(call, want, index, resources));
  // What is committed to the call itself is not given to somebody else.
  const own = new Set(call.needs);
  const commitments = market.commitments.filter(({ need }) => !own.has(need));
  const matched = usableOffers({ ...market, needs, commitments });
  return matched.map(({ need, usable }, index) => {
    const words = wordsOf(call.wants[index]?.said);
    const key = resources.find(({ id }) => id === need.resource.id)?.key ?? '';
    const found = new Map<number, Provider>();
    for (const { offer, amount } of usable) {
      const row = ground.row(offer.by.id);
      const note = notes.get(offer.id);
      const agrees = words.size === 0 || !needsWords(key) || likeness(words, wordsOf(note?.name)) > 0;
      if (!agrees || !ground.people.has(row)) continue;
      const known = found.get(row) ?? { row, amount: 0, offers: [] };
      const sum = known.amount === undefined || amount === undefined ? undefined : known.amount + amount;
      const told = { id: offer.id, name: note?.name ?? null, amount, unit: offer.unit ?? null };
      found.set(row, { row, amount: sum, offers: [...known.offers, told] });
    }
    return [...found.values()];
  });
}

/** A want as a need of nobody in particular: the offers of the convenor count too. */
function needOf(
  { mission, place, deadline }: Call,
  { resource: id, quantity, unit, said }: Want,
  index: number,
  resources: readonly MobilisationResourcesRow[],
): GapsNeedsRow {
  const resource = resources.find((each) => each.id === id);
  return {
    ...{ id: `want ${index}`, name: said ?? null, by: { id: '', name: '', nameFr: null, isMission: true } },
    ...{ mission: mission ? { id: mission, name: '' } : null, stated: place !== null, within: [id] },
    resource: { id, name: resource?.name ?? '', nameFr: resource?.nameFr ?? null },
    place: place ? { id: place, name: '', nameFr: null } : null,
    ...{ quantity: quantity ?? null, unit: unit ?? null, since: null, until: deadline ?? null },
  };
}
