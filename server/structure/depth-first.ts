/**
 * A depth-first walk through a whole graph, with what Tarjan's cut points and bridges are read from.
 *
 * Method: Tarjan (1972), "Depth-first search and linear graph algorithms"; low points after Hopcroft and Tarjan (1973),
 * "Algorithm 447: efficient algorithms for graph manipulation". Nothing is recursive: the walk climbs back by its own
 * parents, and low points are gathered by reading the order of the walk backwards. Cost: linear in nodes and ties.
 */
import { add, at, type Graph } from './graph.ts';

/**
 * All columns but `order` speak of places in `order`, not of nodes. What hangs under the node at place `p` stands right
 * behind it: places `p` to `p + size[p] - 1`.
 */
export type Walk = {
  /** The nodes, in the order in which they are met. */
  order: Uint32Array;
  /** The place from which a node was met; of a root, its own. */
  parent: Uint32Array;
  /** The place at which the walk of its component began. */
  root: Uint32Array;
  /** How many nodes hang under it, itself included. */
  size: Uint32Array;
  /** The earliest place to which a tie leads from what hangs under it, other than the tie by which it was met. */
  low: Uint32Array;
};

export function walkDepthFirst(graph: Graph): Walk {
  const { order, place, parent, root } = walk(graph);
  const size = new Uint32Array(graph.count).fill(1);
  const low = Uint32Array.from(order.keys());
  // Whatever hangs under a place comes later, so that it is complete when its turn comes.
  for (let here = graph.count - 1; here >= 0; here--) {
    const node = at(order, here);
    const above = at(parent, here);
    for (let row = at(graph.start, node); row < at(graph.start, node + 1); row++) {
      const end = at(place, at(graph.neighbour, row));
      if (end !== above && end < at(low, here)) low[here] = end;
    }
    if (above === here) continue;
    add(size, above, at(size, here));
    if (at(low, here) < at(low, above)) low[above] = at(low, here);
  }
  return { order, parent, root, size, low };
}

function walk({ count, start, neighbour }: Graph) {
  const order = new Uint32Array(count);
  const place = new Uint32Array(count).fill(count);
  const parent = new Uint32Array(count);
  const root = new Uint32Array(count);
  const next = start.slice(0, count);
  let met = 0;
  const meet = (node: number, from: number, origin: number) => {
    order[met] = node;
    place[node] = met;
    parent[met] = from;
    root[met] = origin;
    return met++;
  };
  for (let first = 0; first < count; first++) {
    if (at(place, first) !== count) continue;
    const origin = meet(first, met, met);
    let here = origin;
    for (;;) {
      const node = at(order, here);
      const row = at(next, node);
      if (row < at(start, node + 1)) {
        next[node] = row + 1;
        const end = at(neighbour, row);
        if (at(place, end) === count) here = meet(end, here, origin);
      } else if (here === origin) break;
      else here = at(parent, here);
    }
  }
  return { order, place, parent, root };
}
