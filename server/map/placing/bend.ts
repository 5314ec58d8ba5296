import type { Positions } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';
import { separate } from './separate.ts';

/** An element that stays where somebody put it. */
export type Pin = { row: number; x: number; y: number };

/**
 * A layout bent to where some are pinned. Each of the others goes along with the pins, the more with one the nearer the layout
 * had put it to that one (inverse squares of the distances: Shepard, 1968): so who is linked to a pin stands by it still.
 */
export function bendTo({ x, y }: Positions, pins: readonly Pin[], reach: Float32Array): Positions {
  if (pins.length === 0) return { x, y };
  const bent = { x: x.slice(), y: y.slice() };
  const isPinned = new Uint8Array(x.length);
  for (let row = 0; row < x.length; row++) {
    let [along, up, weights] = [0, 0, 0];
    for (const pin of pins) {
      const square = (at(x, pin.row) - at(x, row)) ** 2 + (at(y, pin.row) - at(y, row)) ** 2;
      const weight = 1 / (square + 1);
      along += weight * (pin.x - at(x, pin.row));
      up += weight * (pin.y - at(y, pin.row));
      weights += weight;
    }
    bent.x[row] = at(x, row) + along / weights;
    bent.y[row] = at(y, row) + up / weights;
  }
  for (const pin of pins) {
    isPinned[pin.row] = 1;
    bent.x[pin.row] = pin.x;
    bent.y[pin.row] = pin.y;
  }
  separate(bent, reach, isPinned);
  return bent;
}
