// Where groups lie, and their members in them: worked out from the kept positions, so that what was near stays near.
// Pure.
import type { Partition } from './grouping.ts';
import { inOrder } from './in-order.ts';

/** Positions of the unit square, a value a row. */
export type Places = { x: Float32Array; y: Float32Array };

export type Circle = { x: number; y: number; radius: number };

/** A circle for each group, none over another, and places of all members in theirs. */
export type Arrangement = Places & { circles: readonly Circle[] };

/** How much of the unit square the circles cover before they are drawn together. */
const COVERED = 0.4;
/** Between two circles, in parts of the mean radius. */
const GAP = 0.24;
/** The part of a circle that its members stand in. */
const INSIDE = 0.84;

export const arrange = (home: Places, partition: Partition): Arrangement => {
  const members = membersOf(partition);
  const centres = members.map((rows) => middleOf(home, rows));
  const circles = fitted(separated(startOf(centres, partition.sizes)));
  const x = home.x.slice();
  const y = home.y.slice();
  members.forEach((rows, group) => {
    seat(home, rows, centres[group] as Point, circles[group] as Circle, { x, y });
  });
  return { x, y, circles };
};

type Point = { x: number; y: number };

const membersOf = ({ of, sizes }: Partition): Uint32Array[] => {
  const members = Array.from(sizes, (size) => new Uint32Array(size));
  const free = new Uint32Array(sizes.length);
  of.forEach((group, row) => {
    const at = free[group] as number;
    (members[group] as Uint32Array)[at] = row;
    free[group] = at + 1;
  });
  return members;
};

const middleOf = ({ x, y }: Places, rows: Uint32Array): Point => {
  let [sumX, sumY] = [0, 0];
  for (const row of rows) {
    sumX += x[row] as number;
    sumY += y[row] as number;
  }
  return { x: sumX / Math.max(1, rows.length), y: sumY / Math.max(1, rows.length) };
};

/** Circles by size around the middles of their members, which are spread out: groups that mix have theirs close together. */
const startOf = (centres: Point[], sizes: Uint32Array): Circle[] => {
  // A group of one still has room for its name.
  const areas = Array.from(sizes, (size) => size + 2);
  const unit = Math.sqrt(COVERED / Math.PI / areas.reduce((sum, area) => sum + area, 0));
  const radii = areas.map((area) => Math.sqrt(area) * unit);
  const middle = middleOf(
    { x: Float32Array.from(centres, ({ x }) => x), y: Float32Array.from(centres, ({ y }) => y) },
    Uint32Array.from(centres.keys()),
  );
  const reach = Math.max(1e-6, ...centres.map((each) => Math.hypot(each.x - middle.x, each.y - middle.y)));
  return centres.map((each, group) => {
    // Two groups with one middle still need two directions.
    const turn = group * 2.399963;
    return {
      x: ((each.x - middle.x) / reach) * 0.5 + Math.cos(turn) * 0.01,
      y: ((each.y - middle.y) / reach) * 0.5 + Math.sin(turn) * 0.01,
      radius: radii[group] as number,
    };
  });
};

const STEPS = 260;
/** For so many steps the circles are drawn to the middle; then they only make room for each other. */
const DRAWN_FOR = 200;

const separated = (start: Circle[]): Circle[] => {
  const circles = start.map((circle) => ({ ...circle }));
  const gap = (GAP * circles.reduce((sum, { radius }) => sum + radius, 0)) / Math.max(1, circles.length);
  for (let step = 0; step < STEPS; step++) {
    if (step < DRAWN_FOR) {
      for (const circle of circles) {
        circle.x *= 0.985;
        circle.y *= 0.98;
      }
    }
    for (let one = 0; one < circles.length; one++) {
      for (let other = one + 1; other < circles.length; other++)
        part(circles[one] as Circle, circles[other] as Circle, gap);
    }
  }
  return circles;
};

/** Two circles that touch give way, the smaller one more. */
const part = (one: Circle, other: Circle, gap: number): void => {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const apart = Math.hypot(dx, dy) || 1e-6;
  const over = one.radius + other.radius + gap - apart;
  if (over <= 0) return;
  const share = other.radius ** 2 / (one.radius ** 2 + other.radius ** 2);
  one.x -= (dx / apart) * over * share;
  one.y -= (dy / apart) * over * share;
  other.x += (dx / apart) * over * (1 - share);
  other.y += (dy / apart) * over * (1 - share);
};

/** All circles in the unit square, around its middle. */
const fitted = (circles: Circle[]): Circle[] => {
  const bound = (of: (circle: Circle) => number, most: (...values: number[]) => number) =>
    most(...circles.map(of));
  const left = bound(({ x, radius }) => x - radius, Math.min);
  const right = bound(({ x, radius }) => x + radius, Math.max);
  const low = bound(({ y, radius }) => y - radius, Math.min);
  const high = bound(({ y, radius }) => y + radius, Math.max);
  const scale = 1 / Math.max(right - left, high - low, 1e-6);
  return circles.map(({ x, y, radius }) => ({
    x: 0.5 + (x - (left + right) / 2) * scale,
    y: 0.5 + (y - (low + high) / 2) * scale,
    radius: radius * scale,
  }));
};

/**
 * Seats members on rings, evenly: the nearest to their middle inside, and each as near to its direction as its ring
 * allows.
 */
const seat = (home: Places, rows: Uint32Array, middle: Point, circle: Circle, into: Places): void => {
  const [far, turned] = [new Float64Array(rows.length), new Float64Array(rows.length)];
  rows.forEach((row, at) => {
    const [right, up] = [(home.x[row] as number) - middle.x, (home.y[row] as number) - middle.y];
    far[at] = Math.sqrt(right * right + up * up);
    turned[at] = Math.atan2(up, right);
  });
  const inward = inOrder(far);
  const rings = ringsFor(rows.length);
  const last = rings.length - 1;
  let from = 0;
  rings.forEach((count, ring) => {
    const seated = inward.subarray(from, from + count).sort();
    from += count;
    const turns = new Float64Array(count);
    seated.forEach((at, seat) => {
      turns[seat] = turned[at] as number;
    });
    const around = inOrder(turns);
    const reach = last === 0 ? (count === 1 ? 0 : 0.5) : ring / last;
    const radius = circle.radius * INSIDE * reach;
    const first = firstTurn(turns.slice().sort());
    around.forEach((each, at) => {
      const row = rows[seated[each] as number] as number;
      const turn = first + (at * 2 * Math.PI) / count;
      into.x[row] = circle.x + Math.cos(turn) * radius;
      into.y[row] = circle.y + Math.sin(turn) * radius;
    });
  });
};

/** How many sit on each ring, from the inside: rings as far apart as the seats on them. */
export const ringsFor = (count: number): number[] => {
  if (count <= 6) return count === 0 ? [] : [count];
  const full = (ring: number) => (ring === 0 ? 1 : Math.round(2 * Math.PI * ring));
  const rings: number[] = [];
  let seats = 0;
  for (let ring = 0; seats < count; ring++) {
    rings.push(full(ring));
    seats += full(ring);
  }
  // Each ring gives up its part of the seats that are not taken, so that none is half empty.
  const filled = rings.map((seatsOf, ring) => (ring === 0 ? 1 : Math.floor((seatsOf * count) / seats)));
  let left = count - filled.reduce((sum, seatsOf) => sum + seatsOf, 0);
  for (let ring = filled.length - 1; left > 0; ring = ring > 1 ? ring - 1 : filled.length - 1, left--)
    filled[ring] = (filled[ring] as number) + 1;
  return filled;
};

/** Where the first seat of a ring lies so that all together are turned as little as possible. */
const firstTurn = (turns: Float64Array): number => {
  let [across, up] = [0, 0];
  turns.forEach((turn, at) => {
    const off = turn - (at * 2 * Math.PI) / turns.length;
    across += Math.cos(off);
    up += Math.sin(off);
  });
  return Math.atan2(up, across);
};
