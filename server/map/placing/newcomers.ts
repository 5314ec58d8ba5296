import type { Positions } from '../snapshot.ts';
import { at } from '../sparse-rows.ts';
import { SUNFLOWER } from './chance.ts';
import { Grid } from './grid.ts';
import { rows } from './pack.ts';
import { reachOf, spacingOf } from './size.ts';
import { tiesOf, type Web } from './web.ts';

/**
 * Gives newcomers the nearest free spot to the middle of their neighbours, wave after wave from those who know
 * somebody placed; those who know nobody go to the rows under the map. Nobody else moves.
 */
export function placeNewcomers(
  web: Web,
  radius: Float32Array,
  positions: Positions,
  isNew: Float32Array,
): Positions {
  const { x, y } = positions;
  const { starts, ends } = tiesOf(web);
  const spacing = spacingOf(web.count);
  const reach = reachOf(radius, spacing);
  const grid = new Grid(2 * reach.reduce((high, value) => Math.max(high, value), 0), positions);
  const waiting = new Set<number>();
  const settled: number[] = [];
  isNew.forEach((value, point) => {
    if (value === 1) waiting.add(point);
    else settled.push(point);
  });
  for (const point of settled) grid.add(point);

  const isFree = (point: number, px: number, py: number) =>
    !grid.some(px, py, (other) => {
      const gap = at(reach, point) + at(reach, other);
      return (at(x, other) - px) ** 2 + (at(y, other) - py) ** 2 < gap * gap;
    });
  const put = (point: number, px: number, py: number) => {
    x[point] = px;
    y[point] = py;
    grid.add(point);
    waiting.delete(point);
    settled.push(point);
  };
  const putNear = (point: number, px: number, py: number) => {
    for (let i = 1; ; i++) {
      const distance = at(reach, point) * 0.8 * Math.sqrt(i);
      const spot = [
        px + distance * Math.cos(i * SUNFLOWER),
        py + distance * Math.sin(i * SUNFLOWER),
      ] as const;
      if (isFree(point, ...spot)) return put(point, ...spot);
    }
  };
  let spreadTo = 0;
  const spread = () => {
    for (; spreadTo < settled.length; spreadTo++) {
      const known = settled[spreadTo] as number;
      for (let i = at(starts, known); i < at(starts, known + 1); i++) {
        const point = at(ends, i);
        if (!waiting.has(point)) continue;
        const around = middleOf(point);
        putNear(point, around.x, around.y);
      }
    }
  };
  const middleOf = (point: number) => {
    const sum = { x: 0, y: 0, count: 0 };
    for (let i = at(starts, point); i < at(starts, point + 1); i++) {
      const end = at(ends, i);
      if (waiting.has(end)) continue;
      sum.x += at(x, end);
      sum.y += at(y, end);
      sum.count++;
    }
    return { x: sum.x / sum.count, y: sum.y / sum.count };
  };

  spread();
  const isLinked = (point: number) => at(starts, point + 1) > at(starts, point);
  const linked = settled.filter(isLinked);
  const slots = rows(positions, linked, web.count - linked.length, spacing);
  for (const point of waiting) {
    if (!waiting.has(point)) continue;
    let slot = slots.next().value;
    while (!isFree(point, slot.x, slot.y)) slot = slots.next().value;
    put(point, slot.x, slot.y);
    // The first of some newcomers who know each other: the others stand around it.
    spread();
  }
  return positions;
}
