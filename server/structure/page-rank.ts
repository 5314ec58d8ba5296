/**
 * Salience: who is relied on, above all by those who are relied on themselves.
 *
 * Method: PageRank (Page, Brin, Motwani and Winograd 1999) with weights: from each node one goes on along its arcs, each
 * as likely as it weighs, or with 1 - damping, and from where no arc leaves, anywhere. By power iteration, until a round
 * moves less than the tolerance in all. Cost: linear in arcs for each round, some forty to a hundred of them.
 */
import { at } from './graph.ts';
import { reversedWeighted, type WeightedArcs } from './weighted.ts';

type Options = { damping?: number; tolerance?: number };

const MOST_ROUNDS = 200;

/** By node; all of them sum to 1. */
export function pageRank(
  arcs: WeightedArcs,
  { damping = 0.85, tolerance = 1e-9 }: Options = {},
): Float64Array {
  const { count } = arcs;
  const { start, target: from, weight } = reversedWeighted(arcs);
  const share = sharesOf(arcs);
  let rank = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  // What a node gives along one unit of weight in this round.
  const given = new Float64Array(count);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let lost = 0;
    for (let node = 0; node < count; node++) {
      const own = rank[node] as number;
      const each = share[node] as number;
      given[node] = own * each;
      if (each === 0) lost += own;
    }
    const base = (1 - damping + damping * lost) / count;
    let moved = 0;
    for (let node = 0, arc = 0; node < count; node++) {
      let sum = 0;
      for (const end = at(start, node + 1); arc < end; arc++)
        sum += (given[at(from, arc)] as number) * (weight[arc] as number);
      const now = base + damping * sum;
      moved += Math.abs(now - (rank[node] as number));
      next[node] = now;
    }
    [rank, next] = [next, rank];
    if (moved < tolerance) break;
  }
  return rank;
}

/** One divided by what leaves a node; 0 where nothing does. */
function sharesOf({ count, start, weight }: WeightedArcs): Float64Array {
  const share = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    let sum = 0;
    for (let arc = at(start, node); arc < at(start, node + 1); arc++) sum += weight[arc] as number;
    share[node] = sum > 0 ? 1 / sum : 0;
  }
  return share;
}
