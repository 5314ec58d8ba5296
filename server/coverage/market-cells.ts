/**
 * Cells of needs and offers. What is missing in a cell is max(0, what is needed - what is offered and can be had there),
 * unit by unit, and never less than what its single needs lack. Which offers may serve a need, and how much of them:
 * server/gaps/need-matching.ts.
 */
import { type MatchedNeed, type Usable, usableOffers } from '../gaps/need-matching.ts';
import type { Axes, Judgement, Present } from './cells.ts';
import { notReachedIn } from './cells.ts';
import { type CoverageLine, type CoverageSentence, type CoverageState, words } from './coverage.ts';
import type { CoverageFacts } from './read-coverage.ts';
import type { Placed, Things } from './things.ts';
import { amountWords, SENTENCES } from './words.ts';

type Judged = MatchedNeed & {
  providers: ReadonlyMap<string, string>;
  /** In the unit of the need; undefined when it cannot be said. */
  missing: number | undefined;
  state: CoverageState;
};
type Content = { needs: Judged[]; metNeeds: Things['metNeeds']; offers: Things['offers'] };

/** Judges the cells of a matrix whose rows or columns are resources. */
export function marketJudge(axes: Axes, facts: CoverageFacts, things: Things) {
  const byNumber = new Map(facts.places.map(({ number, id }) => [number, id]));
  const within = new Map(
    facts.places.flatMap(({ id, within: wider }) => {
      const parent = byNumber.get(wider ?? -1);
      return parent ? [[id, parent] as const] : [];
    }),
  );
  const shown = things.needs.filter(({ placed }) => indexesOf(placed, axes).length > 0);
  const { offers, commitments } = facts;
  const judged = usableOffers({ needs: shown, offers, commitments, within }).map(judgeNeed);
  const cells = new Map<number, Content>();
  const at = (index: number): Content => {
    const cell = cells.get(index) ?? { needs: [], metNeeds: [], offers: [] };
    cells.set(index, cell);
    return cell;
  };
  judged.forEach((need, row) => {
    for (const index of indexesOf(shown[row]?.placed as Placed, axes)) at(index).needs.push(need);
  });
  for (const need of things.metNeeds)
    for (const index of indexesOf(need.placed, axes)) at(index).metNeeds.push(need);
  for (const offer of things.offers)
    for (const index of indexesOf(offer.placed, axes)) at(index).offers.push(offer);
  return (cell: Present, index: number): Judgement => {
    const content = cells.get(index);
    return content ? { ...judgeContent(content), lines: () => linesOf(content) } : judgeNothing(cell);
  };
}

function indexesOf(placed: Placed, { rows, columns }: Axes): number[] {
  const width = columns.headers.length;
  const across = columns.ofThing(placed);
  return rows.ofThing(placed).flatMap((row) => across.map((column) => row * width + column));
}

function judgeNeed({ need, usable }: MatchedNeed): Judged {
  const providers = new Map(usable.map(({ offer }) => [offer.by.id, offer.by.name]));
  const missing = missingOf([{ need, usable }]).at(0)?.quantity;
  const state =
    usable.length === 0 ? 'NONE' : missing ? 'PARTIAL' : providers.size === 1 ? 'ONE_PROVIDER' : 'COVERED';
  return { need, usable, providers, missing, state };
}

type Amount = { quantity: number; unit: string | undefined };

/** What some needs ask for together and cannot have, unit by unit; nothing where somebody did not say how much. */
function missingOf(needs: readonly MatchedNeed[]): Amount[] {
  const units = Map.groupBy(needs, ({ need }) => need.unit ?? undefined);
  return [...units].flatMap(([unit, group]) => {
    const isKnown = group.every(
      ({ need, usable }) =>
        typeof need.quantity === 'number' && usable.every(({ amount }) => amount !== undefined),
    );
    if (!isKnown) return [];
    const asked = group.reduce((sum, { need }) => sum + (need.quantity ?? 0), 0);
    return [{ quantity: Math.max(0, asked - offeredTo(group)), unit }];
  });
}

/** What is committed to each, and what is left of every offer, once. */
function offeredTo(needs: readonly MatchedNeed[]): number {
  const all = needs.flatMap(({ usable }) => usable);
  const free = new Map<string, Usable>(
    all.filter(({ isCommitted }) => !isCommitted).map((each) => [each.offer.id, each]),
  );
  return [...all.filter(({ isCommitted }) => isCommitted), ...free.values()].reduce(
    (sum, { amount }) => sum + (amount ?? 0),
    0,
  );
}

function judgeContent({ needs, metNeeds, offers }: Content): Omit<Judgement, 'lines'> {
  const all = needs.length + metNeeds.length;
  const isMet = ({ state }: Judged) => state === 'COVERED' || state === 'ONE_PROVIDER';
  const met = needs.filter(isMet).length + metNeeds.length;
  const as = (
    state: CoverageState,
    template: CoverageSentence['template'],
    facts: object,
  ): Omit<Judgement, 'lines'> => ({
    ...{ state, count: met, expected: all },
    said: { template, facts: { needs: all, met, ...facts } },
  });
  if (all === 0) {
    const providers = new Set(offers.map(({ by }) => by.id)).size;
    return as('COVERED', SENTENCES.onlyOffered, { offers: offers.length, providers });
  }
  const missing = missingIn(needs);
  const said = {
    ...listed(missing),
    without: needs.filter(({ state }) => state === 'NONE').length || undefined,
  };
  if (met === 0 && needs.every(({ state }) => state === 'NONE')) return as('NONE', SENTENCES.noOffer, said);
  if (met < all) return as('PARTIAL', SENTENCES.inPart, said);
  if (missing.length > 0) return as('PARTIAL', SENTENCES.notTogether, said);
  const single = needs.filter(({ state }) => state === 'ONE_PROVIDER');
  if (single.length > 0) {
    const names = new Set(single.flatMap(({ providers }) => [...providers.values()]));
    return as('ONE_PROVIDER', SENTENCES.oneProvider, {
      single: single.length,
      provider: names.size === 1 ? [...names][0] : undefined,
    });
  }
  return needs.length > 0 ? as('COVERED', SENTENCES.met, {}) : as('COVERED', SENTENCES.saidMet, {});
}

/** Together, and never less than what the single needs lack: what one has too much may be meant for it alone. */
function missingIn(needs: readonly Judged[]): Amount[] {
  const single = Map.groupBy(needs, ({ need }) => need.unit ?? undefined);
  return missingOf(needs)
    .map(({ quantity, unit }) => {
      const lacked = (single.get(unit) ?? []).reduce((sum, { missing }) => sum + (missing ?? 0), 0);
      return { quantity: Math.max(quantity, lacked), unit };
    })
    .filter(({ quantity }) => quantity > 0);
}

function listed(amounts: readonly Amount[]) {
  const said = amounts.map(({ quantity, unit }) => amountWords(quantity, unit));
  if (said.length === 0) return {};
  return { missing: said.map(({ en }) => en), missingFr: said.map(({ fr }) => fr) };
}

/** Nobody needs or offers anything: that tells nothing, least of all where nobody has been reached. */
function judgeNothing({ row, column }: Present): Judgement {
  const header = row.reached === null ? column : row;
  const isReached = header.reached !== 0;
  const said = isReached
    ? { template: SENTENCES.notAsked, facts: { reached: header.reached || undefined } }
    : { template: SENTENCES.notReached, facts: notReachedIn(header) };
  return { state: 'NOT_SURVEYED', count: 0, expected: 0, said };
}

function linesOf({ needs, metNeeds, offers }: Content): CoverageLine[] {
  const served = new Map(needs.flatMap(({ usable }) => usable).map(({ offer }) => [offer.id, offer]));
  for (const offer of offers) served.set(offer.id, offer);
  return [
    ...needs.map(({ need, missing, providers, state }): CoverageLine => {
      const amount = typeof need.quantity === 'number' ? amountWords(need.quantity, need.unit) : undefined;
      const lacked = missing && state === 'PARTIAL' ? amountWords(missing, need.unit) : undefined;
      const facts = {
        ...{ quantity: amount?.en, quantityFr: amount?.fr, missing: lacked?.en, missingFr: lacked?.fr },
        ...{ who: need.by.name, whoFr: need.by.nameFr, providers: providers.size || undefined },
        ...{ isMet: state === 'COVERED' || state === 'ONE_PROVIDER', isUnmet: state === 'NONE' },
      };
      const label = need.name ? words(need.name) : words(need.resource.name, need.resource.nameFr);
      const said = { template: SENTENCES.need, facts };
      return { kind: 'NEED', id: need.id, element: need.by.id, state, label, said };
    }),
    ...metNeeds.map(({ id, name, by, resource }): CoverageLine => {
      const facts = { who: by.name, whoFr: by.nameFr, isSaidMet: true };
      const label = name ? words(name) : words(resource.name, resource.nameFr);
      const said = { template: SENTENCES.need, facts };
      return { kind: 'NEED', id, element: by.id, state: 'COVERED', label, said };
    }),
    ...[...served.values()].map(({ id, by, quantity, unit }): CoverageLine => {
      const amount = typeof quantity === 'number' ? amountWords(quantity, unit) : undefined;
      const facts = { quantity: amount?.en, quantityFr: amount?.fr, who: by.name, whoFr: by.nameFr };
      const said = { template: SENTENCES.offer, facts };
      return { kind: 'OFFER', id, element: by.id, state: 'COVERED', label: words(by.name, by.nameFr), said };
    }),
  ];
}
