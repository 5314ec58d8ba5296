/** Gives every element its place on the map: pure, and always the same for the same map. */
import type { Positions } from '../snapshot.ts';
import { at, groupBy } from '../sparse-rows.ts';
import { bendTo } from './bend.ts';
import { placeByForces } from './forces.ts';
import { placeNewcomers } from './newcomers.ts';
import { packShapes, rows, shapeOf } from './pack.ts';
import { separate } from './separate.ts';
import { radiiOf, reachOf, spacingOf } from './size.ts';
import { makeWeb, partOf, partsOf, tiesOf, type Web } from './web.ts';

/** What a placing needs of a snapshot; positions are NaN for elements that have none. */
export type PlacingTask = {
  number: Uint32Array;
  isMission: Uint8Array;
  degree: Uint32Array;
  source: Uint32Array;
  target: Uint32Array;
  x: Float32Array;
  y: Float32Array;
  /** 1 for those that stay where they are whatever is laid out around them; none when left out. */
  pinned?: Uint8Array;
};

/** Positions of all elements; those that had one keep it. */
export function place(task: PlacingTask): Positions {
  const count = task.number.length;
  const web = makeWeb(count, task.source, task.target);
  const radius = radiiOf(task.degree, task.isMission);
  const isNew = task.x.map((x) => (Number.isNaN(x) ? 1 : 0));
  const pins = pinsOf(task);
  const isAnew = isNew.every((value, row) => value === 1 || task.pinned?.[row] === 1);
  if (isAnew) return bendTo(placeAll(web, task.number, radius), pins, reachOf(radius, spacingOf(count)));
  return placeNewcomers(web, radius, { x: task.x.slice(), y: task.y.slice() }, isNew);
}

function pinsOf({ x, y, pinned }: PlacingTask) {
  const rows = [...(pinned?.keys() ?? [])].filter((row) => pinned?.[row] === 1 && !Number.isNaN(at(x, row)));
  return rows.map((row) => ({ row, x: at(x, row), y: at(y, row) }));
}

function placeAll(web: Web, seeds: Uint32Array, radius: Float32Array): Positions {
  const spacing = spacingOf(web.count);
  const positions = { x: new Float32Array(web.count), y: new Float32Array(web.count) };
  const parts = partsOf(web, tiesOf(web));
  const linked = parts.filter((points) => points.length > 1);
  const webs = websOf(web, linked);
  const reach = reachOf(radius, spacing);
  const placed = linked.map((points, i) =>
    placePart(
      webs[i] as Web,
      points.map((point) => at(seeds, point)),
      Float32Array.from(points, (p) => at(reach, p)),
      spacing,
    ),
  );
  const spots = packShapes(placed.map((part) => shapeOf(part, spacing)));
  linked.forEach((points, i) => {
    const { x, y } = placed[i] as Positions;
    points.forEach((point, row) => {
      positions.x[point] = at(x, row) + (spots[i]?.x ?? 0);
      positions.y[point] = at(y, row) + (spots[i]?.y ?? 0);
    });
  });
  const alone = parts.slice(linked.length);
  const slots = rows(
    positions,
    linked.flatMap((points) => [...points]),
    alone.length,
    spacing,
  );
  for (const [point] of alone) {
    const slot = slots.next().value;
    positions.x[point as number] = slot.x;
    positions.y[point as number] = slot.y;
  }
  return positions;
}

/** One connected part, around its own middle. */
function placePart(web: Web, seeds: Uint32Array, reach: Float32Array, spacing: number): Positions {
  const positions = placeByForces(web, seeds);
  layDown(positions, spacing);
  separate(positions, reach);
  return positions;
}

/** Turns a part so that it is widest sideways, as screens are, and scales it to the usual spacing. */
function layDown({ x, y }: Positions, spacing: number): void {
  const count = x.length;
  const middle = (values: Float32Array) => values.reduce((sum, value) => sum + value, 0) / count;
  const [mx, my] = [middle(x), middle(y)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [at(x, i) - mx, at(y, i) - my];
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Points spread evenly over a disc lie on average at 1/√2 of its radius, as a root of mean squares.
  const scale = (spacing * Math.sqrt(count / (2 * Math.PI))) / (Math.sqrt((xx + yy) / count) || 1);
  for (let i = 0; i < count; i++) {
    const [dx, dy] = [(at(x, i) - mx) * scale, (at(y, i) - my) * scale];
    x[i] = dx * cos + dy * sin;
    y[i] = dy * cos - dx * sin;
  }
}

function websOf(web: Web, parts: readonly Uint32Array[]): Web[] {
  const partAt = new Uint32Array(web.count);
  const rowIn = new Int32Array(web.count).fill(-1);
  parts.forEach((points, part) => {
    points.forEach((point, row) => {
      partAt[point] = part;
      rowIn[point] = row;
    });
  });
  const { starts, rows: ties } = groupBy(
    web.from.map((point) => at(partAt, point)),
    parts.length,
  );
  return parts.map((points, part) =>
    partOf(web, points, rowIn, ties.subarray(at(starts, part), at(starts, part + 1))),
  );
}
