/**
 * Fragmentation: the share of pairs that cannot reach one another, from 0 (one component) to 1 (everybody alone).
 *
 * Method: F = 1 - sum of n_c (n_c - 1) / (n (n - 1)) over components of n_c nodes (Borgatti 2006, "Identifying sets of
 * key players in a social network", who ranks removals by the F that they leave).
 */
import type { Components } from './components.ts';
import { at } from './graph.ts';

/** How many ordered pairs there are among so many nodes. */
export function pairsAmong(nodes: number): number {
  return nodes * (nodes - 1);
}

/** F, when so many ordered pairs of `count` nodes still reach one another; 0 where there is no pair. */
export function fragmentation(connectedPairs: number, count: number): number {
  return count < 2 ? 0 : 1 - connectedPairs / pairsAmong(count);
}

/** F of a map as it stands: what a removal is compared with. */
export function fragmentationNow({ count, start, members }: Components): number {
  let connected = 0;
  for (let component = 0; component < count; component++) {
    connected += pairsAmong(at(start, component + 1) - at(start, component));
  }
  return fragmentation(connected, members.length);
}
