/** Counts of ties inside and outside groups, made to be taken again and again while labels change hands. */
import { at, bothWays, degreeOf, type Graph, graphFromPairs, sourcesOf } from './graph.ts';
import type { Groups } from './groups.ts';

/** Each tie once by its ends, and how many there are at each node. */
type Ties = { one: Uint32Array; other: Uint32Array; degree: Uint32Array };
/** Counts by group, and of the whole behind them. */
type Tally = { internal: Float64Array; external: Float64Array };

/** The E-I index of a row of a tally; NaN without ties. */
export function indexOf({ internal, external }: Tally, row: number): number {
  const [inside, outside] = [internal[row] as number, external[row] as number];
  return (outside - inside) / (outside + inside);
}

export function tiesOf(graph: Graph): Ties {
  const { count, neighbour } = graph;
  const source = sourcesOf(bothWays(graph));
  const isFirst = (_: number, row: number) => at(source, row) < at(neighbour, row);
  return {
    one: source.filter(isFirst),
    other: neighbour.filter(isFirst),
    degree: Uint32Array.from({ length: count }, (_, node) => degreeOf(graph, node)),
  };
}

/**
 * What can be dealt to a node, as rows of groups: label `g` is group `g` alone, label `count` is no group at all, and
 * every node that has several groups has a label of its own behind these. `dealt` is the label of each node as things
 * are, without those that have no group where these are left out.
 */
export function labelNodes(groups: Groups, leaveOut: boolean): { labels: Groups; dealt: Uint32Array } {
  const { count, start, group } = groups;
  const lists: ArrayLike<number>[] = Array.from({ length: count }, (_, own) => [own]);
  lists.push([]);
  const all = start.subarray(0, -1).map((first, node) => {
    const own = group.subarray(first, at(start, node + 1));
    if (own.length < 2) return own[0] ?? count;
    return lists.push(own) - 1;
  });
  const starts = new Uint32Array(lists.length + 1);
  lists.forEach((list, label) => {
    starts[label + 1] = at(starts, label) + list.length;
  });
  const flat = new Uint32Array(at(starts, lists.length));
  lists.forEach((list, label) => {
    flat.set(list, at(starts, label));
  });
  const dealt = leaveOut ? all.filter((label) => label !== count) : all;
  return { labels: { count, start: starts, group: flat }, dealt };
}

/** The nodes that have a group, renumbered, and the ties among them. */
export function amongGrouped(graph: Graph, { start }: Groups): Graph {
  const hasGroup = (node: number) => at(start, node + 1) > at(start, node);
  const place = new Uint32Array(graph.count);
  let kept = 0;
  for (let node = 0; node < graph.count; node++) {
    place[node] = kept;
    if (hasGroup(node)) kept++;
  }
  const { one, other } = tiesOf(graph);
  const isKept = (_: number, tie: number) => hasGroup(at(one, tie)) && hasGroup(at(other, tie));
  const ends = (column: Uint32Array) => column.filter(isKept).map((node) => at(place, node));
  return graphFromPairs(kept, ends(one), ends(other));
}

/** Counts ties by the labels that their ends were dealt. */
export function tally({ one, other, degree }: Ties, labels: Groups, dealt: Uint32Array): Tally {
  const { count, start, group } = labels;
  const internal = new Float64Array(count + 1);
  const external = new Float64Array(count + 1);
  let [within, untouched] = [0, 0];
  for (let tie = 0; tie < one.length; tie++) {
    const left = at(dealt, at(one, tie));
    const right = at(dealt, at(other, tie));
    if (left > count || right > count) {
      within += countShared(labels, left, right, internal);
    } else if (left === right) {
      if (left === count) untouched++;
      else {
        within++;
        internal[left] = (internal[left] as number) + 1;
      }
    }
  }
  for (let node = 0; node < dealt.length; node++) {
    const label = at(dealt, node);
    for (let row = at(start, label); row < at(start, label + 1); row++) {
      const own = at(group, row);
      external[own] = (external[own] as number) + at(degree, node);
    }
  }
  // A member's internal ties were counted at both ends.
  for (let own = 0; own < count; own++) {
    external[own] = (external[own] as number) - 2 * (internal[own] as number);
  }
  internal[count] = within;
  external[count] = one.length - untouched - within;
  return { internal, external };
}

/** Counts a tie in every group that both labels have; 1 if there is any, else 0. */
function countShared({ start, group }: Groups, left: number, right: number, internal: Float64Array): 0 | 1 {
  let found: 0 | 1 = 0;
  for (let row = at(start, left); row < at(start, left + 1); row++) {
    const own = at(group, row);
    for (let against = at(start, right); against < at(start, right + 1); against++) {
      if (at(group, against) !== own) continue;
      internal[own] = (internal[own] as number) + 1;
      found = 1;
    }
  }
  return found;
}
