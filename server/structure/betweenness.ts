/**
 * Betweenness: on what share of the shortest paths between two others a node stands. Who goes between.
 *
 * Method: Freeman (1977), computed as by Brandes (2001), "A faster algorithm for betweenness centrality"; sampled as by
 * Brandes and Pich (2007), "Centrality estimation in large networks": only paths from pivots drawn at random are
 * counted, and the sum is scaled by n / pivots, which is right on average. Cost: for every pivot (every node when
 * exact), linear in the ties of its component; memory linear.
 */
import { at, type Graph } from './graph.ts';
import { seededRandom, shuffle } from './random.ts';

type BetweennessOptions = {
  /** From how many nodes paths are counted; exact unless told, or where there are no more nodes than that. */
  pivots?: number;
  /** The same seed draws the same pivots; 1 unless told. */
  seed?: number;
};

/**
 * By node, from 0 to 1: divided by the (n - 1)(n - 2) / 2 pairs of others, as networkx does. An estimate may pass 1.
 * All zero under three nodes.
 */
export function betweenness(graph: Graph, options: BetweennessOptions = {}): Float64Array {
  const { count } = graph;
  const pivots = Math.max(1, Math.min(count, options.pivots ?? count));
  const nodes = Uint32Array.from({ length: count }, (_, node) => node);
  if (pivots < count) shuffle(nodes, seededRandom(options.seed ?? 1), pivots);
  const total = new Float64Array(count);
  if (count < 3) return total;
  const state = makeSearch(count);
  for (let pivot = 0; pivot < pivots; pivot++) addDependencies(graph, at(nodes, pivot), state, total);
  // Every pair is met from either end, which is the half that the number of pairs would be divided by.
  const scale = count / pivots / ((count - 1) * (count - 2));
  return total.map((sum) => sum * scale);
}

type Search = { queue: Uint32Array; distance: Uint32Array; paths: Float64Array; dependency: Float64Array };

function makeSearch(count: number): Search {
  return {
    queue: new Uint32Array(count),
    // One more than the steps from the pivot; 0 for what is not met yet.
    distance: new Uint32Array(count),
    paths: new Float64Array(count),
    dependency: new Float64Array(count),
  };
}

/** Adds what the paths from one node owe to every other. */
function addDependencies(graph: Graph, pivot: number, search: Search, total: Float64Array): void {
  const { start, neighbour } = graph;
  const { queue, distance, paths, dependency } = search;
  const met = findPaths(graph, pivot, search);
  for (let index = met - 1; index > 0; index--) {
    const node = at(queue, index);
    const before = at(distance, node) - 1;
    const owed = (1 + (dependency[node] as number)) / (paths[node] as number);
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const end = at(neighbour, row);
      if (at(distance, end) !== before) continue;
      dependency[end] = (dependency[end] as number) + (paths[end] as number) * owed;
    }
    total[node] = (total[node] as number) + (dependency[node] as number);
  }
  for (let index = 0; index < met; index++) {
    const node = at(queue, index);
    distance[node] = 0;
    paths[node] = 0;
    dependency[node] = 0;
  }
}

/** How many shortest paths lead from the pivot to each node, and the nodes in the order of their distance. */
function findPaths({ start, neighbour }: Graph, pivot: number, { queue, distance, paths }: Search): number {
  queue[0] = pivot;
  distance[pivot] = 1;
  paths[pivot] = 1;
  let met = 1;
  for (let next = 0; next < met; next++) {
    const node = at(queue, next);
    const after = at(distance, node) + 1;
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const end = at(neighbour, row);
      if (at(distance, end) === 0) {
        distance[end] = after;
        queue[met++] = end;
      }
      if (at(distance, end) === after) paths[end] = (paths[end] as number) + (paths[node] as number);
    }
  }
  return met;
}
