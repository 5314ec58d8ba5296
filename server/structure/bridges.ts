/**
 * Bridges: ties without which some nodes can no longer reach one another.
 *
 * Method: Tarjan (1972): the tie by which the walk came to c is one where nothing under c leads back to above c. The
 * sizes of both sides give the damage F (Borgatti 2006). Cost: linear in nodes and ties, then sorting what is found.
 */
import { connectedPairs } from './cut-points.ts';
import { type Walk, walkDepthFirst } from './depth-first.ts';
import { fragmentation, pairsAmong } from './fragmentation.ts';
import { at, type Graph } from './graph.ts';
import { branch, countUnder, namedOf, type Piece, type PieceOptions, remainder } from './pieces.ts';

type Bridge = {
  /** The end on the larger side, and the end of what falls off. */
  near: number;
  far: number;
  /** Fragmentation of the whole map without it, from 0 to 1: compare with `fragmentationNow`. */
  damage: number;
  /** The smaller side. */
  piece: Piece;
  /** How many of its nodes are counted. */
  counted: number;
};

/** Every bridge, the most damaging first. */
export function bridges(graph: Graph, { named = 50, isCounted }: PieceOptions = {}): Bridge[] {
  const walk = walkDepthFirst(graph);
  const connected = connectedPairs(walk);
  const countOf = countUnder(walk, isCounted);
  const found: Bridge[] = [];
  for (let place = 0; place < graph.count; place++) {
    if (at(walk.parent, place) === place || at(walk.low, place) < place) continue;
    const under = at(walk.size, place);
    const whole = at(walk.size, at(walk.root, place));
    const still = connected - pairsAmong(whole) + pairsAmong(under) + pairsAmong(whole - under);
    found.push({
      ...sides(walk, place, namedOf(named, Math.min(under, whole - under)), countOf),
      damage: fragmentation(still, graph.count),
    });
  }
  return found.sort(
    (one, other) => other.damage - one.damage || one.near - other.near || one.far - other.far,
  );
}

function sides(walk: Walk, place: number, named: number, countOf: (place: number) => number) {
  const root = at(walk.root, place);
  const below = at(walk.order, place);
  const above = at(walk.order, at(walk.parent, place));
  const under = at(walk.size, place);
  const rest = at(walk.size, root) - under;
  const counted = countOf(place);
  if (under <= rest) return { near: above, far: below, piece: branch(walk, place, named), counted };
  const piece = remainder(walk, root, rest, named, (here) => (here === place ? under : 0));
  return { near: below, far: above, piece, counted: countOf(root) - counted };
}
