/**
 * Insularity: do groups have more ties inside than outside, and more so than chance alone would give?
 *
 * Method: the E-I index (E - I) / (E + I) of external and internal ties (Krackhardt and Stern 1988, "Informal networks
 * and organizational crises"), held against the same map with group labels dealt out anew at random: ties, degrees and
 * the sizes of groups stay. Shares count the map itself among the permutations, so that none is ever zero (Phipson and
 * Smyth 2010, "Permutation p-values should never be zero"). Cost: for each permutation, linear in nodes and ties.
 */
import type { Graph } from './graph.ts';
import type { Groups } from './groups.ts';
import { amongGrouped, indexOf, labelNodes, tally, tiesOf } from './labelled-ties.ts';
import { seededRandom, shuffle } from './random.ts';

type InsularityOptions = {
  /** 999 unless told. */
  permutations?: number;
  /** The same seed deals the same labels; 1 unless told. */
  seed?: number;
  /**
   * What ties to nodes without any group are: `outside` (unless told) for groups that one belongs to or does not;
   * `unknown` where every node has a group and some are not known: such nodes and their ties are then left out.
   */
  ungrouped?: 'outside' | 'unknown';
};

/** The index and the shares are NaN where there is no tie to count. */
type EiIndex = {
  internal: number;
  external: number;
  /** From -1, all ties internal, to 1, all external. */
  index: number;
  /** The mean index over the permutations. */
  expected: number;
  /** Of all permutations, the share in which the index is as low or lower: small for who is more insular than chance. */
  asInsular: number;
  /** Likewise as high or higher: small for who is more open than chance. */
  asOpen: number;
};

/**
 * The index of the whole, in which a tie is internal when its ends share any group, and of every group, whose external
 * ties are those from a member to anybody else. Ties between two nodes without group count for nothing.
 */
export function insularity(
  graph: Graph,
  groups: Groups,
  options: InsularityOptions = {},
): { whole: EiIndex; groups: EiIndex[] } {
  const { permutations = 999, seed = 1, ungrouped = 'outside' } = options;
  const ties = ungrouped === 'unknown' ? tiesOf(amongGrouped(graph, groups)) : tiesOf(graph);
  const { labels, dealt } = labelNodes(groups, ungrouped === 'unknown');
  const seen = tally(ties, labels, dealt);
  // The whole stands last, behind the groups.
  const sums = seen.internal.map(() => 0);
  const counted = seen.internal.map(() => 0);
  const low = seen.internal.map(() => 1);
  const high = seen.internal.map(() => 1);
  const random = seededRandom(seed);
  for (let time = 0; time < permutations; time++) {
    shuffle(dealt, random);
    const drawn = tally(ties, labels, dealt);
    for (let row = 0; row < seen.internal.length; row++) {
      const index = indexOf(drawn, row);
      const observed = indexOf(seen, row);
      // One without ties says nothing; it counts on both sides, so that no share comes out smaller for it.
      if (!(index > observed)) low[row] = (low[row] as number) + 1;
      if (!(index < observed)) high[row] = (high[row] as number) + 1;
      if (Number.isNaN(index)) continue;
      sums[row] = (sums[row] as number) + index;
      counted[row] = (counted[row] as number) + 1;
    }
  }
  const results = Array.from(seen.internal, (internal, row): EiIndex => {
    const index = indexOf(seen, row);
    const share = (count: Float64Array) =>
      Number.isNaN(index) ? Number.NaN : (count[row] as number) / (permutations + 1);
    return {
      internal,
      external: seen.external[row] as number,
      index,
      expected: (sums[row] as number) / (counted[row] as number),
      asInsular: share(low),
      asOpen: share(high),
    };
  });
  return { whole: results[groups.count] as EiIndex, groups: results.slice(0, groups.count) };
}
