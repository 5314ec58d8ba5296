/** How many there are whom nobody has named yet, and how far the lists reach. */
import { heldBy, type Incidence } from './incidence.ts';

/** From `low` to `high` at 95 %. */
export type Interval = { low: number; high: number };

/** Why an estimate is to be read with care. */
export const CAUTIONS = ['FEW_LISTS', 'LOW_COVERAGE', 'MOSTLY_NAMED_ONCE', 'FEW_NAMED_TWICE'] as const;
export type Caution = (typeof CAUTIONS)[number];

export type Estimate = {
  /** N̂: all there are, those named included: a prudent minimum (Chao2, bias-corrected). */
  total: number;
  interval: Interval;
  /** How many are still missing at the very least: the lower end, in whole stakeholders. */
  missingAtLeast: number;
};

/** What the lists say together. */
export type Unseen = {
  /** Undefined where they say nothing of who is missing: never that nobody is. */
  estimate: Estimate | undefined;
  /** C: the share of mentions in a further list that would be of names known already, 0 to 1. */
  coverage: number;
  /** The share of names in the next list that will be new, 0 to 1: some .04 to .09 too low where lists come by snowball. */
  newNameRate: number;
  cautions: readonly Caution[];
  /** Too little was asked for a number to be relied on. */
  isThin: boolean;
};

/** From how many lists on, and from which coverage, a number stands in full ink (`docs/unseen.md`). */
const ENOUGH = { lists: 10, coverage: 0.5 };
const Z = 1.959964;

export function unseen(incidence: Incidence): Unseen {
  const coverage = sampleCoverage(incidence);
  const estimate = chao2(incidence);
  const cautions = cautionsOf(incidence, coverage, estimate !== undefined);
  return {
    estimate,
    coverage,
    newNameRate: 1 - coverage,
    cautions,
    isThin: cautions.includes('FEW_LISTS') || cautions.includes('LOW_COVERAGE'),
  };
}

/**
 * Chao2, bias-corrected (Chao 1987; Colwell, Mao and Chang 2004), with its log-normal interval. Undefined where it equals what
 * was named: a single name that one list holds says nothing of who is missing.
 */
export function chao2(incidence: Incidence): Estimate | undefined {
  const { lists, names } = incidence;
  if (lists === 0) return undefined;
  const [once, twice] = [heldBy(incidence, 1), heldBy(incidence, 2)];
  const share = (lists - 1) / lists;
  const missing = (share * once * (once - 1)) / (2 * (twice + 1));
  if (missing <= 0) return undefined;
  const variance =
    missing +
    (share ** 2 * once * (2 * once - 1) ** 2) / (4 * (twice + 1) ** 2) +
    (share ** 2 * once ** 2 * twice * (once - 1) ** 2) / (4 * (twice + 1) ** 4);
  const interval = logNormal(names, missing, variance);
  return { total: names + missing, interval, missingAtLeast: Math.floor(interval.low - names) };
}

/**
 * Two lists made independently of one another, a register for instance (Chapman 1951; variance of Seber 1970): `first` and
 * `second` names, of which `both` stand in both. It holds only as far as neither favours whom the other favours.
 */
export function chapman(first: number, second: number, both: number): { total: number; interval: Interval } {
  const total = ((first + 1) * (second + 1)) / (both + 1) - 1;
  const known = first + second - both;
  const variance =
    ((first + 1) * (second + 1) * (first - both) * (second - both)) / ((both + 1) ** 2 * (both + 2));
  return { total, interval: logNormal(known, total - known, variance) };
}

/** The log-normal interval at 95 % for `known` and those `missing` beside them. */
function logNormal(known: number, missing: number, variance: number): Interval {
  if (missing <= 0) return { low: known, high: known };
  const spread = Math.exp(Z * Math.sqrt(Math.log(1 + variance / missing ** 2)));
  return { low: known + missing / spread, high: known + missing * spread };
}

/** Good and Turing's coverage for lists (Chao and Jost 2012); 0 where nothing was named. */
function sampleCoverage(incidence: Incidence): number {
  const { lists, mentions } = incidence;
  if (mentions === 0) return 0;
  const [once, twice] = [heldBy(incidence, 1), heldBy(incidence, 2)];
  const further = (lists - 1) * (twice > 0 ? once : once - 1);
  const part = further + (twice > 0 ? 2 * twice : 2);
  return 1 - (once / mentions) * (part > 0 ? further / part : 0);
}

function cautionsOf(incidence: Incidence, coverage: number, isEstimated: boolean): Caution[] {
  const [once, twice] = [heldBy(incidence, 1), heldBy(incidence, 2)];
  const holds: Record<Caution, boolean> = {
    FEW_LISTS: incidence.lists < ENOUGH.lists,
    LOW_COVERAGE: coverage < ENOUGH.coverage,
    MOSTLY_NAMED_ONCE: once > 5 * twice,
    FEW_NAMED_TWICE: isEstimated && twice < 5,
  };
  return CAUTIONS.filter((caution) => holds[caution]);
}
