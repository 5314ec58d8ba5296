/**
 * The cheapest tree that holds the root and one of each group: a dynamic programme over the groups (DPBF; Ding et al. 2007) with
 * costs of nodes. Exact. It grows as 3 to the number of groups, so it is asked only where `fitsExactly`.
 */
import { at } from '../structure/graph.ts';
import { createHeap } from './heap.ts';
import { costOf, NEVER, type Ties, type Tree } from './ties.ts';

const MOST_GROUPS = 12;
/** Steps that take about a second. */
const MOST_STEPS = 200_000_000;

export const fitsExactly = (nodes: number, groups: number): boolean =>
  groups <= MOST_GROUPS && nodes * 3 ** groups <= MOST_STEPS;

/** What a best tree of some groups at a node was made of: another node (from 0), or one of its two parts (below −1). */
const LEAF = -1;

/** Undefined where no tree holds all of them. */
export function exactTree(
  ties: Ties,
  root: number,
  groups: readonly (readonly number[])[],
): Tree | undefined {
  const { count, cost } = ties;
  const all = 2 ** groups.length - 1;
  const best = Array.from({ length: all + 1 }, () => new Float64Array(count).fill(NEVER));
  const made = Array.from({ length: all + 1 }, () => new Int32Array(count).fill(LEAF));
  groups.forEach((group, index) => {
    for (const node of group) (best[2 ** index] as Float64Array)[node] = cost[node] ?? NEVER;
  });
  for (let mask = 1; mask <= all; mask++) {
    mergeParts(mask, best, made, cost);
    grow(ties, best[mask] as Float64Array, made[mask] as Int32Array);
  }
  if (groups.length === 0) return treeOf(ties, new Set([root]), new Map());
  if (best[all]?.[root] === NEVER || cost[root] === NEVER) return undefined;
  const nodes = new Set<number>([root]);
  const pairs = new Map<string, [number, number]>();
  unfold(made, all, root, { nodes, pairs });
  return treeOf(ties, nodes, pairs);
}

/** Two trees that meet at a node are one, which pays for the node once. */
function mergeParts(mask: number, best: Float64Array[], made: Int32Array[], cost: Float64Array): void {
  const whole = best[mask] as Float64Array;
  const from = made[mask] as Int32Array;
  for (let part = (mask - 1) & mask; part > mask - part; part = (part - 1) & mask) {
    const [one, other] = [best[part] as Float64Array, best[mask - part] as Float64Array];
    for (let node = 0; node < whole.length; node++) {
      const sum = (one[node] as number) + (other[node] as number) - (cost[node] as number);
      if (sum < (whole[node] as number)) {
        whole[node] = sum;
        from[node] = -1 - part;
      }
    }
  }
}

/** A tree at a node, and a tie on to the next one. */
function grow({ start, neighbour, weight, cost }: Ties, best: Float64Array, made: Int32Array): void {
  const heap = createHeap();
  best.forEach((value, node) => {
    if (value < NEVER) heap.push(node, value);
  });
  for (let next = heap.pop(); next; next = heap.pop()) {
    const { node, key } = next;
    if (key > (best[node] as number)) continue;
    for (let place = at(start, node); place < at(start, node + 1); place++) {
      const to = at(neighbour, place);
      const sum = key + at(weight, place) + (cost[to] as number);
      if (sum >= (best[to] as number)) continue;
      best[to] = sum;
      made[to] = node;
      heap.push(to, sum);
    }
  }
}

type Found = { nodes: Set<number>; pairs: Map<string, [number, number]> };

function unfold(made: readonly Int32Array[], mask: number, node: number, found: Found): void {
  found.nodes.add(node);
  const from = made[mask]?.[node] ?? LEAF;
  if (from === LEAF) return;
  if (from < LEAF) {
    unfold(made, -1 - from, node, found);
    unfold(made, mask - (-1 - from), node, found);
    return;
  }
  const pair: [number, number] = [Math.min(node, from), Math.max(node, from)];
  found.pairs.set(pair.join(' '), pair);
  unfold(made, mask, from, found);
}

function treeOf(ties: Ties, nodes: ReadonlySet<number>, pairs: ReadonlyMap<string, [number, number]>): Tree {
  const tree = { nodes: [...nodes].sort((a, b) => a - b), ties: [...pairs.values()] };
  return { ...tree, cost: costOf(ties, tree) };
}
