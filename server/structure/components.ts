/**
 * Connected components: the parts of a map between which there is no path at all, and the nodes that stand alone.
 *
 * Method: breadth-first search from every node not met yet. Cost: time and memory linear in nodes and ties.
 */
import { add, at, degreeOf, type Graph } from './graph.ts';

/**
 * Components are numbered from the largest to the smallest, then by their first node. `of[i]` is that of node `i`; the
 * nodes of component `k`, in ascending order, are rows `start[k]` to `start[k + 1] - 1` of `members`.
 */
export type Components = { count: number; of: Uint32Array; start: Uint32Array; members: Uint32Array };

export function connectedComponents(graph: Graph): Components {
  const { found, sizes } = search(graph);
  const bySize = Array.from(sizes.keys()).sort(
    (one, other) => (sizes[other] as number) - (sizes[one] as number) || one - other,
  );
  const rank = new Uint32Array(sizes.length);
  const start = new Uint32Array(sizes.length + 1);
  bySize.forEach((component, place) => {
    rank[component] = place;
    start[place + 1] = at(start, place) + (sizes[component] as number);
  });
  const of = found.map((component) => at(rank, component));
  const free = start.slice();
  const members = new Uint32Array(graph.count);
  for (let node = 0; node < graph.count; node++) {
    const component = at(of, node);
    members[at(free, component)] = node;
    add(free, component, 1);
  }
  return { count: sizes.length, of, start, members };
}

/** The nodes without any tie. */
export function isolatedNodes(graph: Graph): Uint32Array {
  return Uint32Array.from({ length: graph.count }, (_, node) => node).filter(
    (node) => degreeOf(graph, node) === 0,
  );
}

function search({ count, start, neighbour }: Graph): { found: Uint32Array; sizes: number[] } {
  const found = new Uint32Array(count).fill(count);
  const queue = new Uint32Array(count);
  const sizes: number[] = [];
  for (let root = 0; root < count; root++) {
    if (at(found, root) !== count) continue;
    const component = sizes.length;
    found[root] = component;
    queue[0] = root;
    let length = 1;
    for (let next = 0; next < length; next++) {
      const node = at(queue, next);
      for (let row = at(start, node); row < at(start, node + 1); row++) {
        const end = at(neighbour, row);
        if (at(found, end) !== count) continue;
        found[end] = component;
        queue[length++] = end;
      }
    }
    sizes.push(length);
  }
  return { found, sizes };
}
