/** What a synergy is: two who could act together and do not yet, why, and by which factors it stands where it does. */

/** In the order in which they are shown. */
export const SYNERGY_KINDS = [
  'NEED_MEETS_OFFER',
  'HYBRIDISATION',
  'COOPETITION',
  'SAME_MISSION',
  'SAME_TAG',
  'UNBRIDGED_COMMUNITIES',
  'UNUSED_OFFER',
] as const;
export type SynergyKind = (typeof SYNERGY_KINDS)[number];

/** Each is a share, 0 to 1; their product is the score. */
export const FACTOR_KINDS = ['FIT', 'QUANTITY', 'DISTANCE', 'PERIOD', 'TRUST', 'FRESHNESS'] as const;
export type FactorKind = (typeof FACTOR_KINDS)[number];
export type Factor = { kind: FactorKind; value: number };

/** A record by its id, and what it is called; a mission by its #tag. */
export type Party = { id: string; name: string; nameFr: string };

/** What one needs of the other, as far as the other's offer goes. */
export type Exchange = {
  need: string;
  offer: string;
  /** Whether the first of the two needs it, or the second. */
  isOfOne: boolean;
  what: string;
  whatFr: string;
  /** The words of who needs it. */
  said: string | null;
  asked: number | null;
  offered: number | null;
  unit: string | null;
  /** How much the best distribution of all offers gives to this need; null where nobody said how much. */
  given: number | null;
};

export type Synergy = {
  kind: SynergyKind;
  /** The same over time, and unique in its ecosystem. */
  key: string;
  one: Party;
  /** Nobody, where nobody asks for what somebody offers. */
  other: Party | undefined;
  /** Whether a link between the two is known. */
  isLinked: boolean;
  exchanges: readonly Exchange[];
  /** Words that one looks for and the other brings. */
  sought: readonly { word: string; isOfOne: boolean }[];
  /** What both have in common, in words: a trade, or what both look for, or interests. */
  trades: readonly string[];
  wants: readonly string[];
  missions: readonly Party[];
  /** Where both are. */
  place: Party | undefined;
  /** The other ecosystem where the same #tag stands, and how many are on it there. */
  elsewhere: { slug: string; name: string; nameFr: string; stakeholders: number } | undefined;
  /** Members, for communities. */
  sizes: readonly [number, number] | undefined;
  factors: readonly Factor[];
  /** 0 to 100: the product of the factors. It orders a list, and says nothing about anybody. */
  score: number;
};

type Told = Pick<Synergy, 'kind' | 'one' | 'other' | 'factors'> & Partial<Synergy>;

/** A synergy of what is known of it. */
export function synergyOf({ kind, one, other, factors, ...more }: Told): Synergy {
  return {
    ...{ kind, one, other, factors, key: keyOf(kind, one, other) },
    ...{ isLinked: false, exchanges: [], sought: [], trades: [], wants: [], missions: [] },
    ...{ place: undefined, elsewhere: undefined, sizes: undefined },
    score: scoreOf(factors),
    ...more,
  };
}

const scoreOf = (factors: readonly Factor[]): number =>
  Math.round(100 * factors.reduce((product, { value }) => product * value, 1));

const short = (id: string) => id.slice(id.indexOf('-') + 1);
const keyOf = (kind: string, one: Party, other: Party | undefined): string =>
  [kind, short(one.id), ...(other ? [short(other.id)] : [])].join('.');
