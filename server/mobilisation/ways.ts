/** Cheapest ways in a graph whose ties and nodes cost something (Dijkstra). */
import { at } from '../structure/graph.ts';
import { createHeap } from './heap.ts';
import { NEVER, type Ties } from './ties.ts';

export type Ways = { best: Float64Array; from: Int32Array };

/** The cheapest ways from any of some nodes to all, with the cost of every node on them. */
export function waysFrom({ count, start, neighbour, weight, cost }: Ties, group: readonly number[]): Ways {
  const best = new Float64Array(count).fill(NEVER);
  const from = new Int32Array(count).fill(-1);
  const heap = createHeap();
  for (const node of group) {
    const own = cost[node] as number;
    if (own === NEVER) continue;
    best[node] = own;
    heap.push(node, own);
  }
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { node, key } = next;
    if (key > (best[node] as number)) continue;
    for (let place = at(start, node); place < at(start, node + 1); place++) {
      const to = at(neighbour, place);
      const sum = key + at(weight, place) + (cost[to] as number);
      if (sum >= (best[to] as number)) continue;
      best[to] = sum;
      from[to] = node;
      heap.push(to, sum);
    }
  }
  return { best, from };
}
