/**
 * Which offers suit which needs, how well, and who should give how much to whom. Whether an offer suits at all is the rule of
 * the gaps (`server/gaps/need-matching.ts`); of resources in which anything can be meant, the words of both must agree too, or
 * both must serve the same mission.
 */
import { type MatchedNeed, type Usable, usableOffers } from '../gaps/need-matching.ts';
import { type Arc, distribute, NO_END } from './b-matching.ts';
import { type Ground, nearnessValue } from './ground.ts';
import { likeness, wordsOf } from './said-words.ts';
import type { Exchange, Factor } from './synergy.ts';

/** Resources of which unit and quantity say little: who needs welders is not helped by electricians. */
const BY_WORDS = new Set(['skill', 'time', 'contact', 'data']);
const FIT = { unsaid: 0.8, mission: 0.6, least: 0.7 };
/** How much of what is asked counts as a share where nobody said how much. */
const UNSAID = 0.8;
const LATER = 0.8;
const FRESH = [
  { days: 365, value: 1 },
  { days: 730, value: 0.8 },
] as const;
const STALE = 0.6;
/** The best offers of each need that are held against one another, so that a market of many stays small. */
const MOST_OF_NEED = 20;
const MOST_RANKED = 100;

/** An offer that suits a need: the rows of both sides, and what it is worth. */
export type Suiting = {
  needer: number;
  offerer: number;
  exchange: Exchange;
  factors: Factor[];
  worth: number;
};

type Suited = {
  /** Of each need the best ones; the best distribution gives something along some of them. */
  all: Suiting[];
  /** The ids of offers that suit no need at all. */
  unused: Set<string>;
};

export async function suitings(ground: Ground): Promise<Suited> {
  const { market, offered, needed } = ground.task;
  const rowOfOffer = new Map(market.offers.map(({ id, by }) => [id, ground.row(by.id)]));
  const notes = {
    offers: new Map(
      offered.map((each) => [
        each.id,
        { ...each, words: wordsOf(each.name), row: rowOfOffer.get(each.id) ?? -1 },
      ]),
    ),
    needs: new Map(needed.map((row) => [row.id, row])),
  };
  const used = new Set(market.commitments.map(({ offer }) => offer));
  const all = usableOffers(market).flatMap((matched) => suitingOf(ground, matched, notes, used));
  return { all: await given(all), unused: unusedIn(ground, used) };
}

type Notes = {
  offers: ReadonlyMap<
    string,
    Ground['task']['offered'][number] & { words: ReadonlySet<string>; row: number }
  >;
  needs: ReadonlyMap<string, Ground['task']['needed'][number]>;
};

function suitingOf(
  ground: Ground,
  { need, usable }: MatchedNeed,
  notes: Notes,
  used: Set<string>,
): Suiting[] {
  const committed = usable
    .filter(({ isCommitted }) => isCommitted)
    .reduce((sum, { amount }) => sum + (amount ?? need.quantity ?? 0), 0);
  const asked = need.quantity ?? undefined;
  const missing = asked === undefined ? undefined : asked - committed;
  const needer = ground.row(need.by.id);
  const words = wordsOf(need.name);
  const key = notes.needs.get(need.id)?.key ?? '';
  const mayNeed =
    needer >= 0 && (ground.isMission(needer) || ground.people.has(needer)) && (missing ?? 1) > 0;
  const fitting = usable.flatMap((each) => {
    const note = notes.offers.get(each.offer.id);
    const fit = note ? fitOf({ need, key, words }, each, note.words) : 0;
    if (!note || fit === 0) return [];
    used.add(each.offer.id);
    const isOpen = mayNeed && !each.isCommitted && ground.people.has(note.row);
    return isOpen ? [{ each, fit, offerer: note.row, rank: fit * shareOf(each.amount, missing) }] : [];
  });
  // Trust and place take longer to tell than words and quantities: those that could still be among the best are asked for both.
  const found = bestRanked(fitting, MOST_RANKED).map(({ each, fit, offerer }): Suiting => {
    const factors = factorsOf(ground, { need, each, missing, needer, offerer, fit, notes });
    const worth = Math.max(1, Math.round(100 * factors.reduce((product, { value }) => product * value, 1)));
    const exchange: Exchange = {
      ...{ need: need.id, offer: each.offer.id, isOfOne: true, said: need.name ?? null },
      ...{ what: need.resource.name, whatFr: need.resource.nameFr ?? need.resource.name },
      ...{ asked: missing ?? null, offered: each.amount ?? null, given: null },
      unit: need.unit ?? each.offer.unit ?? null,
    };
    return { needer, offerer, exchange, factors, worth };
  });
  return found.sort((a, b) => b.worth - a.worth).slice(0, MOST_OF_NEED);
}

/** The best of many by their rank, 0 to 1, in steps of a hundredth: sorting them all would take longer. */
function bestRanked<T extends { rank: number }>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  const steps = Array.from({ length: 101 }, (): T[] => []);
  for (const each of all) steps[Math.round(each.rank * 100)]?.push(each);
  return steps.reverse().flat().slice(0, most);
}

/** Which share of what is asked is offered. */
const shareOf = (amount: number | undefined, missing: number | undefined): number =>
  missing === undefined || amount === undefined ? UNSAID : Math.min(1, amount / missing);

type Wanted = { need: MatchedNeed['need']; key: string; words: ReadonlySet<string> };

/** Whether the words decide of a resource, by its key. */
export const needsWords = (key: string): boolean => BY_WORDS.has(key);

/** How well the words agree, 0 for not at all. */
function fitOf({ need, key, words }: Wanted, { offer }: Usable, other: ReadonlySet<string>): number {
  const alike = likeness(words, other);
  if (alike > 0) return FIT.least + (1 - FIT.least) * alike;
  if (!needsWords(key)) return FIT.unsaid;
  const mission = need.mission?.id ?? (need.by.isMission ? need.by.id : undefined);
  return mission !== undefined && offer.mission === mission ? FIT.mission : 0;
}

type Given = {
  need: MatchedNeed['need'];
  each: Usable;
  missing: number | undefined;
  needer: number;
  offerer: number;
  fit: number;
  notes: Notes;
};

function factorsOf(ground: Ground, { need, each, missing, needer, offerer, fit, notes }: Given): Factor[] {
  const { offer, amount } = each;
  const { today } = ground.task;
  const where = need.place ? ground.placeRow(need.place.id) : ground.placeOf(needer);
  const there = offer.place ? ground.placeRow(offer.place) : ground.placeOf(offerer);
  const isLater = [need.since, offer.since].some((day) => day && day > today);
  const changed = [notes.offers.get(offer.id), notes.needs.get(need.id)].map(
    (note) => note?.changedOn ?? today,
  );
  return [
    { kind: 'FIT', value: fit },
    { kind: 'QUANTITY', value: shareOf(amount, missing) },
    { kind: 'DISTANCE', value: nearnessValue(ground.nearness(where, there)) },
    { kind: 'PERIOD', value: isLater ? LATER : 1 },
    { kind: 'TRUST', value: trustBetween(ground, needer, offerer) },
    { kind: 'FRESHNESS', value: freshness(changed.sort()[0] ?? today, today) },
  ];
}

/** A mission trusts as far as the one of those on it who trusts most. */
function trustBetween(ground: Ground, needer: number, offerer: number): number {
  if (!ground.isMission(needer)) return ground.trust(offerer, needer);
  if (ground.missionsOf(offerer).has(needer)) return 1;
  const trusts = [...ground.people.keys()].filter((row) => ground.missionsOf(row).has(needer));
  return trusts.reduce((most, row) => Math.max(most, ground.trust(offerer, row)), ground.trust(offerer, -1));
}

export function freshness(changedOn: string, today: string): number {
  const days = (Date.parse(today) - Date.parse(changedOn)) / 86_400_000;
  return FRESH.find((each) => days <= each.days)?.value ?? STALE;
}

/** How much the best distribution gives along each. */
async function given(all: readonly Suiting[]): Promise<Suiting[]> {
  const needs = new Map<string, number>();
  const offers = new Map<string, number>();
  const limits: { needs: number[]; offers: number[] } = { needs: [], offers: [] };
  const rowIn = (known: Map<string, number>, list: number[], id: string, limit: number) => {
    const row = known.get(id) ?? list.push(limit) - 1;
    known.set(id, row);
    return row;
  };
  const arcs = all.map(({ exchange, worth }): Arc => {
    // Who says no quantity needs one of something; who offers without one, as much as is asked.
    const need = rowIn(needs, limits.needs, exchange.need, exchange.asked ?? 1);
    const offer = rowIn(offers, limits.offers, exchange.offer, exchange.offered ?? NO_END);
    return { need, offer, worth };
  });
  const best = await distribute(arcs, limits);
  return all.map((each, row) => ({
    ...each,
    exchange: { ...each.exchange, given: best.given[row] ?? 0 },
  }));
}

/** What stands, is promised to nobody and suits nobody. */
function unusedIn({ task }: Ground, used: ReadonlySet<string>): Set<string> {
  const free = task.market.offers.filter(({ id, isTaken }) => !isTaken && !used.has(id));
  return new Set(free.map(({ id }) => id));
}
