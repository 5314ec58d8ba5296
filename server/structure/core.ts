/**
 * The core of each group and its edge: who is tied to most of those who are tied to most.
 *
 * Method: the discrete model of Borgatti and Everett (2000), in which all of the core are tied to one another and none of
 * the edge are; the core that comes nearest is found by the order of degrees, without trying others (Lip 2011): as many
 * as have at least that many ties within their group. Group by group: over the whole map, one tight circle alone would be the core, as with
 * shells (k-cores). Cost: linear in ties, and sorting the nodes.
 */
import { at, degreeOf } from './graph.ts';
import type { Partition } from './groups.ts';
import type { WeightedGraph } from './weighted.ts';

/** 1 for those of the core of their group. Of equals, those with stronger ties, then with more ties beyond, then the first. */
export function coreOf(graph: WeightedGraph, { count, of }: Partition): Uint8Array {
  const { start, neighbour, weight } = graph;
  const within = new Uint32Array(graph.count);
  const strength = new Float64Array(graph.count);
  const members = Array.from({ length: count }, (): number[] => []);
  for (let node = 0; node < graph.count; node++) {
    const group = at(of, node);
    members[group]?.push(node);
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      if (group === count || at(of, at(neighbour, row)) !== group) continue;
      within[node] = at(within, node) + 1;
      strength[node] = (strength[node] as number) + (weight[row] as number);
    }
  }
  const isCore = new Uint8Array(graph.count);
  for (const nodes of members) {
    nodes.sort(
      (a, b) =>
        at(within, b) - at(within, a) ||
        (strength[b] as number) - (strength[a] as number) ||
        degreeOf(graph, b) - degreeOf(graph, a) ||
        a - b,
    );
    const ties = (place: number) => at(within, nodes[place] ?? graph.count);
    let size = 0;
    while (size < nodes.length && ties(size) > size) size++;
    // One more would be tied to all of them: it changes nothing, and belongs to them unless another stands as it does.
    if (size > 0 && size < nodes.length && ties(size) === size && !(ties(size + 1) === size)) size++;
    for (const node of nodes.slice(0, size)) isCore[node] = 1;
  }
  return isCore;
}
