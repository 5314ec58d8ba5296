/**
 * Constraint and effective size: how far a node's contacts are tied to one another, so that it hears one story and has
 * nobody else to turn to (high constraint), or are apart, so that it stands between them (low constraint).
 *
 * Method: Burt (1992), "Structural holes", for ties of equal weight, where p_ij = 1 / degree of i:
 * constraint c_i = sum over contacts j of (p_ij + sum over shared contacts q of p_iq p_qj)^2; effective size as
 * simplified by Borgatti (1997), "Structural holes: unpacking Burt's redundancy measures": n - 2t / n for n contacts
 * with t ties among them. Cost: that of listing triangles, m√m at most, whatever the degrees.
 */
import { add, at, degreeOf, type Graph } from './graph.ts';
import { eachTriangle, orient } from './triangles.ts';

/** By node; NaN for one without any tie, of which there is nothing to say. */
type StructuralHoles = {
  /** From 0 up; 1 for a single contact, above 1 where two or three contacts all know one another. */
  constraint: Float64Array;
  /** Of its contacts, how many are not redundant: from 1 to its degree. */
  effectiveSize: Float64Array;
};

export function structuralHoles(graph: Graph): StructuralHoles {
  const { count } = graph;
  const ties = orient(graph);
  const triangles = new Uint32Array(count);
  // By tie: what its two ends have invested in contacts that they share, a sum that is the same from either end.
  const shared = new Float64Array(ties.target.length);
  const invest = (tie: number, third: number) => {
    shared[tie] = (shared[tie] as number) + 1 / degreeOf(graph, third);
  };
  eachTriangle(ties, (a, b, c, ab, ac, bc) => {
    invest(ab, c);
    invest(ac, b);
    invest(bc, a);
    add(triangles, a, 1);
    add(triangles, b, 1);
    add(triangles, c, 1);
  });
  const constraint = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    for (let tie = at(ties.start, node); tie < at(ties.start, node + 1); tie++) {
      const share = (1 + (shared[tie] as number)) ** 2;
      const other = at(ties.target, tie);
      constraint[node] = (constraint[node] as number) + share;
      constraint[other] = (constraint[other] as number) + share;
    }
  }
  const effectiveSize = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    const degree = degreeOf(graph, node);
    constraint[node] = (constraint[node] as number) / degree ** 2;
    effectiveSize[node] = degree - (2 * at(triangles, node)) / degree;
  }
  return { constraint, effectiveSize };
}
