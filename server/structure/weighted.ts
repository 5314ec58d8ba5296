/** Ties that weigh more or less: what the measures of influence read, from pairs and weights. */
import { add, at, type Graph } from './graph.ts';

/** Ties without direction, each in the rows of both its ends with the same weight, greater than 0. */
export type WeightedGraph = Graph & { weight: Float64Array };

/** Arcs by the node that they leave, each with a weight greater than 0. */
export type WeightedArcs = { count: number; start: Uint32Array; target: Uint32Array; weight: Float64Array };

/** The same arcs seen from the other end. */
export function reversedWeighted({ count, start, target, weight }: WeightedArcs): WeightedArcs {
  const from = new Uint32Array(target.length);
  for (let node = 0; node < count; node++) from.fill(node, at(start, node), at(start, node + 1));
  return weightedArcs(count, target, from, weight);
}

/** The arcs that leave each `from[i]` for `to[i]`, as they come: what is said twice weighs twice. */
export function weightedArcs(
  count: number,
  from: ArrayLike<number>,
  to: ArrayLike<number>,
  weights: ArrayLike<number>,
): WeightedArcs {
  const start = new Uint32Array(count + 1);
  for (let arc = 0; arc < from.length; arc++) add(start, (from[arc] as number) + 1, 1);
  for (let node = 0; node < count; node++) add(start, node + 1, at(start, node));
  const free = start.slice();
  const target = new Uint32Array(from.length);
  const weight = new Float64Array(from.length);
  for (let arc = 0; arc < from.length; arc++) {
    const node = from[arc] as number;
    const place = at(free, node);
    free[node] = place + 1;
    target[place] = to[arc] as number;
    weight[place] = weights[arc] as number;
  }
  return { count, start, target, weight };
}
