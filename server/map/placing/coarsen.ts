import { at } from '../sparse-rows.ts';
import { makeWeb, tiesOf, type Web } from './web.ts';

/** A smaller web of the same shape: `within` tells which of its points each point was gathered into. */
type Coarser = { web: Web; within: Uint32Array };

/**
 * Gathers each point with its neighbours that no other has gathered yet, beginning with the points of few ties, so
 * that hubs do not swallow the map. Placing the smaller web first gives the large one its shape in few steps
 * (multilevel layout: Walshaw, 2003).
 */
export function coarsen(web: Web): Coarser {
  const { starts, ends } = tiesOf(web);
  const degree = (point: number) => at(starts, point + 1) - at(starts, point);
  const order = Uint32Array.from({ length: web.count }, (_, point) => point);
  order.sort((one, other) => degree(one) - degree(other) || one - other);
  const within = new Int32Array(web.count).fill(-1);
  let count = 0;
  for (const point of order) {
    if (at(within, point) >= 0) continue;
    within[point] = count;
    for (let i = at(starts, point); i < at(starts, point + 1); i++) {
      const end = at(ends, i);
      if (at(within, end) < 0) within[end] = count;
    }
    count++;
  }
  const rows = Uint32Array.from(within);
  const mass = new Float32Array(count);
  web.mass.forEach((value, point) => {
    mass[at(rows, point)] = at(mass, at(rows, point)) + value;
  });
  const lift = (points: Uint32Array) => points.map((point) => at(rows, point));
  return { web: makeWeb(count, lift(web.from), lift(web.to), web.weight, mass), within: rows };
}
