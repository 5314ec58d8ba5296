/** Who is tied to whom, and what each tie and each actor costs: what coalitions are looked for in. */
import { at } from '../structure/graph.ts';
import type { Trust } from '../structure/trust.ts';

/** The neighbours of node `i` are `neighbour[start[i]]` to `neighbour[start[i + 1] - 1]`, each tie at both its ends. */
export type Ties = {
  count: number;
  start: Uint32Array;
  neighbour: Uint32Array;
  weight: Uint32Array;
  /** What it costs to call each node; that of one who may not be called is `NEVER`. */
  cost: Float64Array;
};

export const NEVER = Number.POSITIVE_INFINITY;

/** A tree: its nodes, its ties as pairs of nodes, and what both cost together. */
export type Tree = { nodes: number[]; ties: [number, number][]; cost: number };

/** A tie costs the more the less it is trusted: −100·ln(trust), at least 1, so that a way costs the product of its trust. */
const weightOf = (trust: number): number => Math.max(1, Math.round(-100 * Math.log(trust)));

export function tiesOf({ count, start, neighbour, trust }: Trust, cost: Float64Array): Ties {
  return { count, start, neighbour, weight: Uint32Array.from(trust, weightOf), cost };
}

/** The weight of the tie between two nodes; undefined where there is none. */
function tieBetween({ start, neighbour, weight }: Ties, one: number, other: number): number | undefined {
  for (let place = at(start, one); place < at(start, one + 1); place++)
    if (at(neighbour, place) === other) return at(weight, place);
  return undefined;
}

/** What a tree costs. */
export function costOf(ties: Ties, { nodes, ties: pairs }: Pick<Tree, 'nodes' | 'ties'>): number {
  const ofNodes = nodes.reduce((sum, node) => sum + (ties.cost[node] ?? 0), 0);
  return pairs.reduce((sum, [one, other]) => sum + (tieBetween(ties, one, other) ?? NEVER), ofNodes);
}
