import type { Positions } from '../snapshot.ts';
import { at, groupBy } from '../sparse-rows.ts';
import { chance, SUNFLOWER } from './chance.ts';

const MOST_ROUNDS = 120;

/**
 * Pushes apart points that stand closer than their `reach` together allows, each pair by halves, round after round
 * until none do; who is pinned stays, and the other goes all the way. (graphology-layout-noverlap compares pairs by texts and draws lots, which 100,000 points and a map
 * that is always the same do not allow.)
 */
export function separate({ x, y }: Positions, reach: Float32Array, pinned?: Uint8Array): void {
  const count = x.length;
  const size = 2 * reach.reduce((high, value) => Math.max(high, value), 0.001);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cells = sortIntoCells(x, y, size);
    let pushed = 0;
    for (let one = 0; one < count; one++) {
      cells.visit(one, (other) => {
        const gap = at(reach, one) + at(reach, other);
        let dx = at(x, other) - at(x, one);
        let dy = at(y, other) - at(y, one);
        const square = dx * dx + dy * dy;
        if (square >= gap * gap * 0.98) return;
        let distance = Math.sqrt(square);
        if (distance < 1e-6) {
          // In the very same spot: any direction will do, as long as it is always the same one.
          distance = 1;
          dx = Math.cos(one * SUNFLOWER + chance(other));
          dy = Math.sin(one * SUNFLOWER + chance(other));
        }
        const stays = [pinned?.[one] === 1, pinned?.[other] === 1];
        if (stays[0] && stays[1]) return;
        const push = (gap - Math.min(distance, gap * 0.999)) / distance;
        const [mine, theirs] = stays[0] ? [0, push] : stays[1] ? [push, 0] : [push / 2, push / 2];
        x[one] = at(x, one) - dx * mine;
        y[one] = at(y, one) - dy * mine;
        x[other] = at(x, other) + dx * theirs;
        y[other] = at(y, other) + dy * theirs;
        pushed++;
      });
    }
    if (pushed === 0) return;
  }
}

/** Points by square; `visit` gives those of the squares around a point that come after it in their order. */
function sortIntoCells(x: Float32Array, y: Float32Array, size: number) {
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  for (let point = 0; point < x.length; point++) {
    left = Math.min(left, at(x, point));
    right = Math.max(right, at(x, point));
    bottom = Math.min(bottom, at(y, point));
  }
  const columns = Math.floor((right - left) / size) + 3;
  const cell = new Uint32Array(x.length);
  let most = 0;
  for (let point = 0; point < x.length; point++) {
    const line = Math.floor((at(y, point) - bottom) / size) + 1;
    cell[point] = line * columns + Math.floor((at(x, point) - left) / size) + 1;
    most = Math.max(most, at(cell, point));
  }
  const { starts, rows } = groupBy(cell, most + columns + 2);
  return {
    visit(point: number, found: (other: number) => void): void {
      const own = at(cell, point);
      for (let line = -columns; line <= columns; line += columns) {
        for (let near = own + line - 1; near <= own + line + 1; near++) {
          if (near < 0) continue;
          for (let i = at(starts, near); i < at(starts, near + 1); i++) {
            if (at(rows, i) > point) found(at(rows, i));
          }
        }
      }
    },
  };
}
