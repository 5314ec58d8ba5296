/**
 * Key players: those who together reach most others.
 *
 * Method: Borgatti (2006), "Identifying sets of key players in a social network", KPP-Pos within one tie, greedily: at each
 * step whoever reaches most of those whom the ones before do not. Where groups are given, one of each: whoever is chosen
 * stands for one group, which has its own then. Cost: linear in ties, and in nodes for each step.
 */
import { at, degreeOf, type Graph } from './graph.ts';
import type { Groups } from './groups.ts';

export type KeyPlayer = {
  node: number;
  /** The group that it stands for; 0 where there are none. */
  group: number;
  /** Those whom it reaches and nobody before it, itself included. */
  adds: number[];
};

type Options = {
  most: number;
  /** The groups of each node; who has none is not chosen. */
  groups?: Groups;
};

/** In the order in which they are chosen; it ends where nobody would reach anybody more. Of equals, the one with more ties, then the first. */
export function keyPlayers(graph: Graph, { most, groups }: Options): KeyPlayer[] {
  const { count, start, neighbour } = graph;
  const isReached = new Uint8Array(count);
  // How many more each would reach now.
  const gain = Int32Array.from({ length: count }, (_, node) => degreeOf(graph, node) + 1);
  const isDone = new Uint8Array(groups?.count ?? 1);
  const isChosen = new Uint8Array(count);
  const openGroup = (node: number): number => {
    if (!groups) return 0;
    for (let row = at(groups.start, node); row < at(groups.start, node + 1); row++)
      if (isDone[at(groups.group, row)] === 0) return at(groups.group, row);
    return -1;
  };
  const reach = (node: number, adds: number[]) => {
    if (isReached[node] === 1) return;
    isReached[node] = 1;
    adds.push(node);
    gain[node] = (gain[node] as number) - 1;
    for (let row = at(start, node); row < at(start, node + 1); row++)
      gain[at(neighbour, row)] = (gain[at(neighbour, row)] as number) - 1;
  };
  const chosen: KeyPlayer[] = [];
  while (chosen.length < most) {
    let best = -1;
    for (let node = 0; node < count; node++) {
      if (isChosen[node] === 1 || (gain[node] as number) < Math.max(1, best < 0 ? 1 : (gain[best] as number)))
        continue;
      const isBetter = best < 0 || gain[node] !== gain[best] || degreeOf(graph, node) > degreeOf(graph, best);
      if (isBetter && openGroup(node) >= 0) best = node;
    }
    if (best < 0) break;
    const adds: number[] = [];
    reach(best, adds);
    for (let row = at(start, best); row < at(start, best + 1); row++) reach(at(neighbour, row), adds);
    const group = openGroup(best);
    isChosen[best] = 1;
    if (groups) isDone[group] = 1;
    chosen.push({ node: best, group, adds });
  }
  return chosen;
}
