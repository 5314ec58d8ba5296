/** How many names were known after so many lists, and how many more lists would add. */
import { chao2 } from './estimate.ts';
import { heldBy, type Incidence } from './incidence.ts';

export type Point = { lists: number; names: number; isExtrapolated: boolean };

/** Up to how many points a curve is drawn with. */
const MOST_POINTS = 60;

/**
 * The accumulation curve from no list to twice as many as there are (Colwell et al. 2012): up to `lists` what so many of them, whichever, hold on
 * average; from there what is to be expected. Where there is no estimate, nothing is extrapolated.
 */
export function accumulation(incidence: Incidence): Point[] {
  const { lists, names } = incidence;
  if (lists === 0) return [];
  const missing = (chao2(incidence)?.total ?? names) - names;
  const last = missing > 0 ? 2 * lists : lists;
  const step = Math.max(1, Math.ceil(last / MOST_POINTS));
  const at = new Set([0, lists, last]);
  for (let reached = 0; reached < last; reached += step) at.add(reached);
  return [...at]
    .sort((one, other) => one - other)
    .map((reached) => ({
      lists: reached,
      names: reached <= lists ? averaged(incidence, reached) : expected(incidence, missing, reached - lists),
      isExtrapolated: reached > lists,
    }));
}

/** What `reached` of the lists hold on average: each name less the chance that none of them has it. */
function averaged({ lists, names, counts }: Incidence, reached: number): number {
  let without = 0;
  for (const [times, many] of counts) without += many * chanceOfNone(lists, times, reached);
  return names - without;
}

/** C(lists - times, reached) / C(lists, reached), factor by factor: neither is small enough to be written out. */
function chanceOfNone(lists: number, times: number, reached: number): number {
  if (lists - times < reached) return 0;
  let chance = 1;
  for (let k = 0; k < times; k++) chance *= (lists - reached - k) / (lists - k);
  return chance;
}

function expected(incidence: Incidence, missing: number, further: number): number {
  const { lists, names } = incidence;
  const once = heldBy(incidence, 1);
  return names + missing * (1 - (1 - once / (lists * missing + once)) ** further);
}
