/**
 * Articulation points: nodes without which some others can no longer reach one another. Single points of failure.
 *
 * Method: Tarjan (1972), Hopcroft and Tarjan (1973). Node p separates the branch under its child c from everything else
 * where no tie leads from that branch to above p, so one walk gives the sizes of what every removal leaves, and with
 * them the damage F (Borgatti 2006), without removing anything. Cost: linear in nodes and ties, then sorting what is
 * found.
 */
import { type Walk, walkDepthFirst } from './depth-first.ts';
import { fragmentation, pairsAmong } from './fragmentation.ts';
import { at, type Graph } from './graph.ts';
import { branch, countUnder, namedOf, type Piece, type PieceOptions, remainder } from './pieces.ts';

type CutPoint = {
  node: number;
  /** Fragmentation of the whole map without it, from 0 to 1: compare with `fragmentationNow`. */
  damage: number;
  /** Into how many parts its component falls. */
  parts: number;
  /** How many nodes lose the largest of these parts. */
  fallen: number;
  /** How many of these are counted, named or not. */
  counted: number;
  /** The parts but the largest, from large to small, as long as there are nodes left to name. */
  pieces: Piece[];
};

/** Every articulation point, the most damaging first. */
export function cutPoints(graph: Graph, { named = 50, isCounted }: PieceOptions = {}): CutPoint[] {
  const walk = walkDepthFirst(graph);
  const { first, next } = separatedBranches(walk, graph.count);
  const connected = connectedPairs(walk);
  const cut = { walk, named, countOf: countUnder(walk, isCounted), countsItself: isCounted };
  const found: CutPoint[] = [];
  for (let place = 0; place < graph.count; place++) {
    const branches: number[] = [];
    for (let child = at(first, place); child < graph.count; child = at(next, child)) branches.push(child);
    const whole = at(walk.size, at(walk.root, place));
    const rest = whole - 1 - branches.reduce((sum, child) => sum + at(walk.size, child), 0);
    const parts = branches.length + (rest > 0 ? 1 : 0);
    if (parts < 2) continue;
    const still = branches.reduce(
      (sum, child) => sum + pairsAmong(at(walk.size, child)),
      connected - pairsAmong(whole) + (rest > 0 ? pairsAmong(rest) : 0),
    );
    const damage = fragmentation(still, graph.count - 1);
    found.push({ node: at(walk.order, place), damage, parts, ...fall(cut, place, branches, rest) });
  }
  return found.sort((one, other) => other.damage - one.damage || one.node - other.node);
}

/** The children of each place whose branch hangs by it alone, as linked lists that end with `count`. */
function separatedBranches({ parent, low }: Walk, count: number) {
  const first = new Uint32Array(count).fill(count);
  const next = new Uint32Array(count).fill(count);
  for (let place = count - 1; place >= 0; place--) {
    const above = at(parent, place);
    if (above === place || at(low, place) < above) continue;
    next[place] = at(first, above);
    first[above] = place;
  }
  return { first, next };
}

/** How many ordered pairs reach one another as things stand. */
export function connectedPairs({ root, size }: Walk): number {
  return root.reduce((sum, origin, place) => (origin === place ? sum + pairsAmong(at(size, place)) : sum), 0);
}

type Cut = {
  walk: Walk;
  named: NonNullable<PieceOptions['named']>;
  countOf: (place: number) => number;
  countsItself: PieceOptions['isCounted'];
};

function fall({ walk, named, countOf, countsItself }: Cut, place: number, branches: number[], rest: number) {
  const root = at(walk.root, place);
  const sizeOf = (part: number) => (part === root ? rest : at(walk.size, part));
  // The root of the walk stands for what is left when the branches are gone: it is never a branch itself.
  const parts = (rest > 0 ? [root, ...branches] : branches).sort((one, other) => sizeOf(other) - sizeOf(one));
  const gone = new Set(branches);
  const jump = (here: number) => (here === place ? 1 : gone.has(here) ? at(walk.size, here) : 0);
  const largest = parts[0] as number;
  const fallen = at(walk.size, root) - 1 - sizeOf(largest);
  const pieces: Piece[] = [];
  let left = namedOf(named, fallen);
  for (const part of parts.slice(1)) {
    if (left === 0) break;
    const piece = part === root ? remainder(walk, root, rest, left, jump) : branch(walk, part, left);
    pieces.push(piece);
    left -= piece.nodes.length;
  }
  const others = countOf(root) - (countsItself?.(at(walk.order, place)) ? 1 : 0);
  const kept =
    largest === root ? others - branches.reduce((sum, part) => sum + countOf(part), 0) : countOf(largest);
  return { fallen, counted: others - kept, pieces };
}
