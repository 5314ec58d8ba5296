/**
 * Who is likely to be tied and is not: two who share neighbours that have few others. Each neighbour has one unit to give and
 * divides it among all of its own; what one of the two would get from the other that way is their index.
 *
 * Method: resource allocation, Zhou, Lü, Zhang (2009), "Predicting missing links via local information": the sum over
 * common neighbours z of 1 / degree of z. Cost: the sum of the squares of all degrees.
 */
import { at, degreeOf, type Graph } from './graph.ts';

/** Two nodes without a tie, and their index: above 0, and below the smaller of their degrees. */
export type LikelyTie = { one: number; other: number; index: number };

type Asked = {
  /** How many are wanted at most. */
  most: number;
  /** Only those of this node, which then stands first. */
  of?: number;
  /** Whether two nodes are asked for at all; all of them unless told. */
  isAsked?: (one: number, other: number) => boolean;
};

/** Those of the highest index first; of the same index, those whose nodes come first. Each pair once. */
export function resourceAllocation(graph: Graph, { most, of, isAsked = () => true }: Asked): LikelyTie[] {
  const { count } = graph;
  const index = new Float64Array(count);
  const best = createBest(most);
  const nodes = of === undefined ? { first: 0, end: count } : { first: of, end: of + 1 };
  for (let one = nodes.first; one < nodes.end; one++) {
    const met = allotFrom(graph, one, index, of === undefined ? one : -1);
    // Who is a neighbour already is not likely to become one.
    for (let row = at(graph.start, one); row < at(graph.start, one + 1); row++)
      index[at(graph.neighbour, row)] = 0;
    for (const other of met) {
      const found = index[other] as number;
      index[other] = 0;
      if (found > best.least() && isAsked(one, other)) best.take({ one, other, index: found });
    }
  }
  return best.all();
}

/** What each gets of one node by way of its neighbours: those above `after`, whom it gives. */
function allotFrom(graph: Graph, one: number, index: Float64Array, after: number): number[] {
  const { start, neighbour } = graph;
  const met: number[] = [];
  for (let row = at(start, one); row < at(start, one + 1); row++) {
    const between = at(neighbour, row);
    const share = 1 / degreeOf(graph, between);
    for (let next = at(start, between); next < at(start, between + 1); next++) {
      const other = at(neighbour, next);
      if (other <= after || other === one) continue;
      if (index[other] === 0) met.push(other);
      index[other] = (index[other] as number) + share;
    }
  }
  return met;
}

/** Keeps the best of many, sorting only now and then. */
function createBest(most: number) {
  let kept: LikelyTie[] = [];
  let least = 0;
  const settle = () => {
    kept.sort((a, b) => b.index - a.index || a.one - b.one || a.other - b.other);
    kept = kept.slice(0, most);
    // What is not above the last one that is kept comes after it: nodes are met in ascending order.
    if (kept.length === most) least = kept.at(-1)?.index ?? 0;
  };
  return {
    least: () => least,
    take(tie: LikelyTie) {
      kept.push(tie);
      if (kept.length >= 2 * most + 1_000) settle();
    },
    all() {
      settle();
      return kept;
    },
  };
}
