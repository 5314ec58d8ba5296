import type { Positions, Snapshot } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';
import { SUNFLOWER } from './chance.ts';
import { spacingOf } from './size.ts';

/**
 * Positions to draw until the real ones are there, in one pass: those that are kept stay; the others fill a sunflower
 * in the order in which one meets them walking from neighbour to neighbour, the most linked first.
 */
export function provisionalPositions(snapshot: Snapshot): Positions {
  const { nodes, degree } = snapshot;
  const count = degree.length;
  const x = nodes.x.slice();
  const y = nodes.y.slice();
  const spacing = spacingOf(count);
  let turn = 0;
  for (const row of walk(snapshot)) {
    if (!Number.isNaN(at(x, row))) continue;
    const distance = spacing * 0.6 * Math.sqrt(turn + 0.5);
    x[row] = distance * Math.cos(turn * SUNFLOWER);
    y[row] = distance * Math.sin(turn * SUNFLOWER);
    turn++;
  }
  return { x, y };
}

function walk({ degree, outStart, inStart, inLinks, links }: Snapshot): Uint32Array {
  const starts = degree
    .map((_, row) => row)
    .sort((one, other) => at(degree, other) - at(degree, one) || one - other);
  const order = new Uint32Array(degree.length);
  const isMet = new Uint8Array(degree.length);
  let met = 0;
  const meet = (row: number) => {
    if (isMet[row]) return;
    isMet[row] = 1;
    order[met++] = row;
  };
  let next = 0;
  for (const start of starts) {
    meet(start);
    for (; next < met; next++) {
      const row = at(order, next);
      for (let link = at(outStart, row); link < at(outStart, row + 1); link++) meet(at(links.target, link));
      for (let i = at(inStart, row); i < at(inStart, row + 1); i++) meet(at(links.source, at(inLinks, i)));
    }
  }
  return order;
}
