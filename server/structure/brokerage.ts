/**
 * Brokerage: how often a node stands between two others, by whose side each of the three is on.
 *
 * Method: Gould and Fernandez (1989), "Structures of mediation": b brokers between a and c where a goes to b, b goes to
 * c, and a does not go to c. Cost: linear in arcs, plus listing triangles (m√m at most): all paths through a node are
 * counted from the groups of those before and after it, then those that a direct arc makes needless are taken off.
 */
import { type Arcs, add, at, graphFromPairs, reversed, sourcesOf } from './graph.ts';
import type { Partition } from './groups.ts';
import { eachTriangle, orient } from './triangles.ts';

/** With groups A, B, C of a, b and c: A = B = C; A = C, not B; B = C, not A; A = B, not C; all three differ. */
export const BROKER_ROLES = ['coordinator', 'consultant', 'gatekeeper', 'representative', 'liaison'] as const;
type BrokerRole = (typeof BROKER_ROLES)[number];

/** How often each node has each role. */
type Brokerage = Record<BrokerRole, Float64Array>;

/**
 * Of ties without direction, give `bothWays`: every broken triad then counts twice, once from either side. Nodes without
 * group play no part.
 */
export function brokerage(arcs: Arcs, groups: Partition): Brokerage {
  const column = () => new Float64Array(arcs.count);
  const counts: Brokerage = {
    coordinator: column(),
    consultant: column(),
    gatekeeper: column(),
    representative: column(),
    liaison: column(),
  };
  const backwards = reversed(arcs);
  countPaths(counts, arcs, backwards, groups);
  takeOffClosed(counts, arcs, backwards, groups);
  return counts;
}

/** Every path from one node over another to a third. */
function countPaths(counts: Brokerage, arcs: Arcs, backwards: Arcs, { count, of }: Partition): void {
  const before = new Uint32Array(count);
  const cameFrom = new Uint32Array(arcs.count).fill(arcs.count);
  for (let node = 0; node < arcs.count; node++) {
    const own = at(of, node);
    if (own >= count) continue;
    const comers = rowOf(backwards, node).filter((end) => at(of, end) < count);
    for (const end of comers) {
      add(before, at(of, end), 1);
      cameFrom[end] = node;
    }
    const fromOwn = at(before, own);
    let [toOwn, toOthers, sameOther, backInOwn, backInOther] = [0, 0, 0, 0, 0];
    for (const end of rowOf(arcs, node)) {
      const group = at(of, end);
      if (group >= count) continue;
      const isBack = at(cameFrom, end) === node ? 1 : 0;
      if (group === own) {
        toOwn++;
        backInOwn += isBack;
      } else {
        toOthers++;
        sameOther += at(before, group);
        backInOther += isBack;
      }
    }
    const fromOthers = comers.length - fromOwn;
    // Who goes there and comes back has met nobody else.
    counts.coordinator[node] = fromOwn * toOwn - backInOwn;
    counts.consultant[node] = sameOther - backInOther;
    counts.gatekeeper[node] = fromOthers * toOwn;
    counts.representative[node] = fromOwn * toOthers;
    counts.liaison[node] = fromOthers * toOthers - sameOther;
    for (const end of comers) before[at(of, end)] = 0;
  }
}

/** Takes off the paths whose ends have an arc of their own. */
function takeOffClosed(counts: Brokerage, arcs: Arcs, backwards: Arcs, { count, of }: Partition): void {
  const ties = orient(graphFromPairs(arcs.count, sourcesOf(arcs), arcs.target));
  const forth = arcsAlong(ties, arcs);
  const back = arcsAlong(ties, backwards);
  const close = (from: number, broker: number, to: number) => {
    const [a, b, c] = [at(of, from), at(of, broker), at(of, to)];
    if (a >= count || b >= count || c >= count) return;
    const column = counts[roleOf(a, b, c)];
    column[broker] = (column[broker] as number) - 1;
  };
  eachTriangle(ties, (a, b, c, ab, ac, bc) => {
    if (forth[ab] && forth[bc] && forth[ac]) close(a, b, c);
    if (back[bc] && back[ab] && back[ac]) close(c, b, a);
    if (back[ab] && forth[ac] && forth[bc]) close(b, a, c);
    if (back[ac] && forth[ab] && back[bc]) close(c, a, b);
    if (forth[ac] && back[bc] && forth[ab]) close(a, c, b);
    if (forth[bc] && back[ac] && back[ab]) close(b, c, a);
  });
}

function roleOf(a: number, b: number, c: number): BrokerRole {
  if (a === c) return a === b ? 'coordinator' : 'consultant';
  if (b === c) return 'gatekeeper';
  return a === b ? 'representative' : 'liaison';
}

function rowOf({ start, target }: Arcs, node: number): Uint32Array {
  return target.subarray(at(start, node), at(start, node + 1));
}

/** Which ties, in the direction in which they are held, are arcs: 1 or 0. */
function arcsAlong(ties: Arcs, arcs: Arcs): Uint8Array {
  const found = new Uint8Array(ties.target.length);
  const goesTo = new Uint32Array(arcs.count).fill(arcs.count);
  for (let node = 0; node < arcs.count; node++) {
    for (const end of rowOf(arcs, node)) goesTo[end] = node;
    for (let tie = at(ties.start, node); tie < at(ties.start, node + 1); tie++) {
      if (at(goesTo, at(ties.target, tie)) === node) found[tie] = 1;
    }
  }
  return found;
}
