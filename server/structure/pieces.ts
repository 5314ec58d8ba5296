/** What falls off when a node or a tie is taken away: parts of a depth-first walk. */
import type { Walk } from './depth-first.ts';
import { at } from './graph.ts';

/** A part that falls off: how many nodes it has, and the first of them in the order of the walk. */
export type Piece = { size: number; nodes: Uint32Array };

export type PieceOptions = {
  /** How many nodes to name for one cut, over all its pieces, by how many fall off; 50 at most unless told. */
  named?: number | ((fallen: number) => number);
  /** Nodes to count in all of what falls off, named or not; none unless told. */
  isCounted?: (node: number) => boolean;
};

/** How many nodes a cut names. */
export const namedOf = (named: NonNullable<PieceOptions['named']>, fallen: number): number =>
  typeof named === 'number' ? named : named(fallen);

/** How many of the nodes that are counted hang under a place, itself included. */
export function countUnder({ order, size }: Walk, isCounted: PieceOptions['isCounted']) {
  if (!isCounted) return () => 0;
  const before = new Uint32Array(order.length + 1);
  order.forEach((node, place) => {
    before[place + 1] = at(before, place) + (isCounted(node) ? 1 : 0);
  });
  return (place: number): number => at(before, place + at(size, place)) - at(before, place);
}

/** What hangs under a place. */
export function branch({ order, size }: Walk, place: number, named: number): Piece {
  const whole = at(size, place);
  return { size: whole, nodes: order.slice(place, place + Math.min(whole, named)) };
}

/** What is left of a component; `jump` says how many places to leave out from a place on, 0 to keep it. */
export function remainder(
  { order, size }: Walk,
  root: number,
  whole: number,
  named: number,
  jump: (place: number) => number,
): Piece {
  const nodes = new Uint32Array(Math.min(whole, named));
  const end = root + at(size, root);
  let found = 0;
  for (let place = root; place < end && found < nodes.length; ) {
    const left = jump(place);
    if (left === 0) nodes[found++] = at(order, place);
    place += left || 1;
  }
  return { size: whole, nodes };
}
