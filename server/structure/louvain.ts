/**
 * Groups of nodes that are tied among themselves more than chance would tie them.
 *
 * Method: Louvain (Blondel, Guillaume, Lambiotte and Lefebvre 2008), which raises modularity: each node joins the group of a
 * neighbour as long as that gains, then groups are taken for nodes, again and again. Only nodes around one that moved are
 * looked at again (Traag, Waltman and van Eck 2019). The same seed gives the same groups. Cost: about linear in ties.
 */
import { groupBy } from '../map/sparse-rows.ts';
import { at } from './graph.ts';
import type { Partition } from './groups.ts';
import { seededRandom, shuffle } from './random.ts';
import type { WeightedGraph } from './weighted.ts';

/** A gain smaller than this is none. */
const LEAST_GAIN = 1e-12;

/** Every node has a group; they are numbered by their first node. Who is tied to nobody is alone. */
export function louvain(graph: WeightedGraph, seed = 1): Partition {
  const random = seededRandom(seed);
  const of = Uint32Array.from({ length: graph.count }, (_, node) => node);
  let level: Level = { ...graph, inside: new Float64Array(graph.count) };
  for (;;) {
    const groups = moveNodes(level, random);
    for (let node = 0; node < of.length; node++) of[node] = at(groups.of, at(of, node));
    if (groups.count === level.count) return inOrder(of, groups.count);
    level = merged(level, groups);
  }
}

/** A graph whose nodes are groups: `inside` is twice the weight of the ties within each. */
type Level = WeightedGraph & { inside: Float64Array };

function moveNodes({ count, start, neighbour, weight, inside }: Level, random: () => number): Partition {
  const of = Uint32Array.from({ length: count }, (_, node) => node);
  const strength = inside.slice();
  for (let node = 0; node < count; node++)
    for (let row = at(start, node); row < at(start, node + 1); row++)
      strength[node] = (strength[node] as number) + (weight[row] as number);
  const total = strength.slice();
  const all = strength.reduce((sum, each) => sum + each, 0) || 1;
  // Those that are to be looked at, in a ring: each is in it at most once.
  const ring = of.slice();
  shuffle(ring, random, count);
  const waits = new Uint8Array(count).fill(1);
  const towards = new Float64Array(count);
  const met = new Uint32Array(count);
  for (let next = 0, waiting = count; waiting > 0; waiting--, next = next + 1 === count ? 0 : next + 1) {
    const node = at(ring, next);
    waits[node] = 0;
    const own = at(of, node);
    let groups = 0;
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const group = at(of, at(neighbour, row));
      if (towards[group] === 0) met[groups++] = group;
      towards[group] = (towards[group] as number) + (weight[row] as number);
    }
    const pull = (strength[node] as number) / all;
    total[own] = (total[own] as number) - (strength[node] as number);
    let best = own;
    let most = (towards[own] as number) - pull * (total[own] as number) + LEAST_GAIN;
    for (let index = 0; index < groups; index++) {
      const group = at(met, index);
      const gain = (towards[group] as number) - pull * (total[group] as number);
      towards[group] = 0;
      if (gain <= most) continue;
      most = gain;
      best = group;
    }
    total[best] = (total[best] as number) + (strength[node] as number);
    if (best === own) continue;
    of[node] = best;
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const end = at(neighbour, row);
      if (waits[end] === 1 || at(of, end) === best) continue;
      waits[end] = 1;
      // Behind all that wait: the place of the one that is looked at is free.
      ring[(next + waiting) % count] = end;
      waiting++;
    }
  }
  return inOrder(of, count);
}

/** The same groups numbered by their first node, without those that nobody is in. */
function inOrder(of: Uint32Array, most: number): Partition {
  const number = new Uint32Array(most).fill(most);
  let count = 0;
  const renamed = of.map((group) => {
    if (at(number, group) === most) number[group] = count++;
    return at(number, group);
  });
  return { count, of: renamed };
}

function merged(level: Level, { count, of }: Partition): Level {
  const members = groupBy(of, count);
  const inside = new Float64Array(count);
  const towards = new Float64Array(count);
  const start = new Uint32Array(count + 1);
  const neighbour: number[] = [];
  const weight: number[] = [];
  for (let group = 0; group < count; group++) {
    const first = neighbour.length;
    for (let place = at(members.starts, group); place < at(members.starts, group + 1); place++) {
      const node = at(members.rows, place);
      inside[group] = (inside[group] as number) + (level.inside[node] as number);
      for (let row = at(level.start, node); row < at(level.start, node + 1); row++) {
        const other = at(of, at(level.neighbour, row));
        if (towards[other] === 0) neighbour.push(other);
        towards[other] = (towards[other] as number) + (level.weight[row] as number);
      }
    }
    let kept = first;
    for (let place = first; place < neighbour.length; place++) {
      const other = neighbour[place] as number;
      if (other === group) inside[group] = (inside[group] as number) + (towards[other] as number);
      else {
        neighbour[kept++] = other;
        weight.push(towards[other] as number);
      }
      towards[other] = 0;
    }
    neighbour.length = kept;
    start[group + 1] = kept;
  }
  return { count, start, neighbour: Uint32Array.from(neighbour), weight: Float64Array.from(weight), inside };
}

/** How much more of the weight is within groups than chance would put there: 0 for none, towards 1. */
export function modularity(
  { count, start, neighbour, weight }: WeightedGraph,
  { count: groups, of }: Partition,
): number {
  const total = new Float64Array(groups);
  let [all, within] = [0, 0];
  for (let node = 0; node < count; node++) {
    for (let row = at(start, node); row < at(start, node + 1); row++) {
      const each = weight[row] as number;
      all += each;
      if (at(of, node) === at(of, at(neighbour, row))) within += each;
      total[at(of, node)] = (total[at(of, node)] as number) + each;
    }
  }
  return all === 0 ? 0 : within / all - total.reduce((sum, each) => sum + (each / all) ** 2, 0);
}
