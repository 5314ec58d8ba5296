/**
 * Triangles: three nodes that are all tied to one another. What open and closed triads are counted from.
 *
 * Method: each tie is held by its end with fewer ties only, so that hubs hold few (Chiba and Nishizeki 1985,
 * "Arboricity and subgraph listing algorithms"; Latapy 2008, "Main-memory triangle computations"). Cost: at most in
 * proportion to m√m for m ties, whatever the degrees; memory linear.
 */
import { type Arcs, at, degreeOf, type Graph } from './graph.ts';

/** Each tie once, from the end with fewer ties (of two alike, the lower) to the other: a row here is a tie. */
export function orient(graph: Graph): Arcs {
  const { count, start, neighbour } = graph;
  const kept = new Uint32Array(count + 1);
  const target = new Uint32Array(neighbour.length / 2);
  let length = 0;
  for (let node = 0; node < count; node++) {
    const degree = degreeOf(graph, node);
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const end = at(neighbour, row);
      const other = degreeOf(graph, end);
      if (degree < other || (degree === other && node < end)) target[length++] = end;
    }
    kept[node + 1] = length;
  }
  return { count, start: kept, target };
}

/** The corners `a`, `b`, `c` of a triangle, and the rows of the ties from a to b, from a to c and from b to c. */
type TriangleVisitor = (a: number, b: number, c: number, ab: number, ac: number, bc: number) => void;

/** Every triangle once. */
export function eachTriangle({ count, start, target }: Arcs, visit: TriangleVisitor): void {
  // The row of the tie from the node at hand to each other node; where there is none, the number of ties.
  const none = target.length;
  const tieTo = new Uint32Array(count).fill(none);
  for (let a = 0; a < count; a++) {
    const end = at(start, a + 1);
    for (let row = at(start, a); row < end; row++) tieTo[at(target, row)] = row;
    for (let ab = at(start, a); ab < end; ab++) {
      const b = at(target, ab);
      for (let bc = at(start, b); bc < at(start, b + 1); bc++) {
        const c = at(target, bc);
        const ac = at(tieTo, c);
        if (ac !== none) visit(a, b, c, ab, ac, bc);
      }
    }
    for (let row = at(start, a); row < end; row++) tieTo[at(target, row)] = none;
  }
}
