import { expect, test } from 'vitest';
import { chance } from '../../server/map/placing/chance.ts';
import { placedAgain } from '../../server/map/placing/outgrown.ts';
import { type PlacingTask, place } from '../../server/map/placing/place.ts';
import { separate } from '../../server/map/placing/separate.ts';
import { radiiOf } from '../../server/map/placing/size.ts';

/** Two groups of 30, a pair apart, and 8 elements without links. */
function task(): PlacingTask {
  const ends: [number, number][] = [[60, 61]];
  for (let i = 0; i < 180; i++) {
    const group = i % 2 === 0 ? 0 : 30;
    ends.push([group + Math.floor(chance(i * 2) * 30), group + Math.floor(chance(i * 2 + 1) * 30)]);
  }
  ends.push([3, 33]);
  const degree = new Uint32Array(70);
  for (const end of ends.flat()) degree[end] = (degree[end] ?? 0) + 1;
  return {
    number: Uint32Array.from({ length: 70 }, (_, row) => row + 1),
    isMission: Uint8Array.from({ length: 70 }, (_, row) => (row % 20 === 0 ? 1 : 0)),
    degree,
    source: Uint32Array.from(ends, ([from]) => from),
    target: Uint32Array.from(ends, ([, to]) => to),
    x: new Float32Array(70).fill(Number.NaN),
    y: new Float32Array(70).fill(Number.NaN),
  };
}

const distance = ({ x, y }: { x: Float32Array; y: Float32Array }, one: number, other: number) =>
  Math.hypot((x[one] ?? 0) - (x[other] ?? 0), (y[one] ?? 0) - (y[other] ?? 0));

test('the same map is always placed alike', () => {
  expect(place(task())).toEqual(place(task()));
});

test('no two marks overlap, and none is without a place', () => {
  const positions = place(task());
  const radius = radiiOf(task().degree, task().isMission);
  for (let one = 0; one < 70; one++) {
    expect(positions.x[one]).toBeTypeOf('number');
    for (let other = 0; other < one; other++) {
      expect(distance(positions, one, other)).toBeGreaterThan((radius[one] ?? 0) + (radius[other] ?? 0));
    }
  }
});

test('those who are linked stand nearer to each other than those who are not', () => {
  const positions = place(task());
  const mean = (pairs: [number, number][]) =>
    pairs.reduce((sum, [one, other]) => sum + distance(positions, one, other), 0) / pairs.length;
  const { source, target } = task();
  const linked = [...source].map((from, link): [number, number] => [from, target[link] ?? 0]);
  const across = [...Array(30).keys()].map((row): [number, number] => [row, 59 - row]);
  expect(mean(linked)).toBeLessThan(mean(across) / 2);
});

test('a newcomer stands by its neighbours, and nobody moves for it', () => {
  const before = place(task());
  const [x, y] = [
    Float32Array.from([...before.x, Number.NaN, Number.NaN]),
    Float32Array.from([...before.y, Number.NaN, Number.NaN]),
  ];
  const old = task();
  const after = place({
    number: Uint32Array.from([...old.number, 71, 72]),
    isMission: Uint8Array.from([...old.isMission, 0, 0]),
    degree: Uint32Array.from([...old.degree, 2, 0]),
    source: Uint32Array.from([...old.source, 70, 5]),
    target: Uint32Array.from([...old.target, 5, 70]),
    x,
    y,
  });
  expect([...after.x.subarray(0, 70)]).toEqual([...before.x]);
  expect([...after.y.subarray(0, 70)]).toEqual([...before.y]);
  expect(distance(after, 70, 5)).toBeLessThan(200);
  const radius = radiiOf(old.degree, old.isMission);
  for (let other = 0; other < 70; other++) {
    expect(distance(after, 70, other)).toBeGreaterThan(radius[other] ?? 0);
    expect(distance(after, 71, other)).toBeGreaterThan(radius[other] ?? 0);
  }
});

test('elements without links stand in a block under the middle of the others, not in a line as wide as these', () => {
  const { x, y } = place(task());
  const [linked, alone] = [[...x.keys()].filter((row) => row < 62), [...x.keys()].filter((row) => row >= 62)];
  const span = (axis: Float32Array, rows: number[]) => {
    const values = rows.map((row) => axis[row] ?? 0);
    return { from: Math.min(...values), to: Math.max(...values) };
  };
  const [of, block] = [span(x, linked), span(x, alone)];
  const rows = new Set(alone.map((row) => y[row]));
  expect(rows.size).toBe(2);
  expect(span(y, alone).to).toBeLessThan(span(y, linked).from);
  expect(block.to - block.from).toBeLessThan((of.to - of.from) / 2);
  expect(Math.abs(block.from + block.to - of.from - of.to) / 2).toBeLessThan(105);
});

test('a map without any link, and one without any element, are placed too', () => {
  const alone = task();
  const none = new Uint32Array(0);
  const positions = place({ ...alone, source: none, target: none, degree: new Uint32Array(70) });
  expect(new Set(Array.from(positions.x, (x, row) => `${x},${positions.y[row]}`)).size).toBe(70);
  const empty = new Float32Array(0);
  expect(
    place({
      number: none,
      isMission: new Uint8Array(0),
      degree: none,
      source: none,
      target: none,
      x: empty,
      y: empty,
    }).x,
  ).toHaveLength(0);
});

/** So many elements, recorded one by one before any of them was linked; then the links. */
function oneByOne(count: number, ends: readonly [number, number][]): PlacingTask {
  const none = new Uint32Array(0);
  let [x, y]: [number[], number[]] = [[], []];
  for (let known = 1; known <= count; known++) {
    const placed = place({
      number: Uint32Array.from({ length: known }, (_, row) => row + 1),
      ...{ isMission: new Uint8Array(known), degree: new Uint32Array(known), source: none, target: none },
      ...{ x: Float32Array.from([...x, Number.NaN]), y: Float32Array.from([...y, Number.NaN]) },
    });
    [x, y] = [[...placed.x], [...placed.y]];
  }
  const degree = new Uint32Array(count);
  for (const end of ends.flat()) degree[end] = (degree[end] ?? 0) + 1;
  return {
    number: Uint32Array.from({ length: count }, (_, row) => row + 1),
    ...{ isMission: new Uint8Array(count), degree },
    ...{ source: Uint32Array.from(ends, ([from]) => from), target: Uint32Array.from(ends, ([, to]) => to) },
    ...{ x: Float32Array.from(x), y: Float32Array.from(y) },
  };
}

/** Two groups whose members were recorded by turns. */
const GROUPS: [number, number][] = [0, 2, 4, 6, 8].flatMap((row): [number, number][] => [
  [row, (row + 2) % 10],
  [row + 1, (row + 3) % 10],
]);

test('elements without links, recorded one by one, leave each other room for a name', () => {
  const { x, y } = oneByOne(12, []);
  for (let one = 0; one < 12; one++) {
    for (let other = 0; other < one; other++) {
      const [across, up] = [
        Math.abs((x[one] ?? 0) - (x[other] ?? 0)),
        Math.abs((y[one] ?? 0) - (y[other] ?? 0)),
      ];
      expect(across > 300 || up > 100, `${one} and ${other}: ${across}, ${up}`).toBe(true);
    }
  }
});

test('a small map whose links came after its elements is laid out again, once', () => {
  const task = oneByOne(10, GROUPS);
  const again = placedAgain(task);
  const within = (positions: { x: Float32Array; y: Float32Array }) =>
    GROUPS.reduce((sum, [from, to]) => sum + distance(positions, from, to), 0);
  expect(again && within(again)).toBeLessThan(within(task) * 0.8);
  expect(again && placedAgain({ ...task, ...again })).toBeUndefined();
});

test('a map that shows its links, one without links and a large one stay as they are', () => {
  expect(placedAgain({ ...task(), ...place(task()) })).toBeUndefined();
  // On the way to a good layout, it tells enough already.
  const [old, good] = [oneByOne(10, GROUPS), placedAgain(oneByOne(10, GROUPS))];
  const between = (axis: 'x' | 'y') =>
    old[axis].map((value, row) => value * 0.7 + (good?.[axis][row] ?? 0) * 0.3);
  expect(placedAgain({ ...old, x: between('x'), y: between('y') })).toBeUndefined();
  expect(placedAgain(oneByOne(10, []))).toBeUndefined();
  expect(placedAgain(oneByOne(10, GROUPS.slice(0, 2)))).toBeUndefined();
  expect(placedAgain(oneByOne(80, GROUPS))).toBeUndefined();
});

/** The two groups, with some of them pinned somewhere. */
function pinnedAt(task: PlacingTask, places: Record<number, [number, number]>): PlacingTask {
  const [x, y, pinned] = [task.x.slice(), task.y.slice(), new Uint8Array(task.number.length)];
  for (const [row, [px, py]] of Object.entries(places)) {
    x[Number(row)] = px;
    y[Number(row)] = py;
    pinned[Number(row)] = 1;
  }
  return { ...task, x, y, pinned };
}

test('what is pinned stays where it is in a first layout, and what is linked to it stands by it', () => {
  const pins: Record<number, [number, number]> = { 3: [-900, 400], 33: [1_200, -350] };
  const asked = pinnedAt(task(), pins);
  const positions = place(asked);
  for (const [row, [x, y]] of Object.entries(pins))
    expect([positions.x[Number(row)], positions.y[Number(row)]]).toEqual([x, y]);
  const mean = (from: number, rows: number[]) =>
    rows.reduce((sum, row) => sum + distance(positions, from, row), 0) / rows.length;
  const [first, second] = [0, 30].map((group) => [...Array(30).keys()].map((row) => row + group));
  expect(mean(3, first ?? [])).toBeLessThan(mean(3, second ?? []) / 2);
  expect(mean(33, second ?? [])).toBeLessThan(mean(33, first ?? []) / 2);
  const radius = radiiOf(asked.degree, asked.isMission);
  for (let one = 0; one < 70; one++) {
    for (let other = 0; other < one; other++)
      expect(distance(positions, one, other)).toBeGreaterThan((radius[one] ?? 0) + (radius[other] ?? 0));
  }
});

test('a map that is laid out again leaves what is pinned where it is', () => {
  const old = oneByOne(10, GROUPS);
  const pins: Record<number, [number, number]> = { 0: [700, 500], 1: [-700, -500] };
  const again = placedAgain(pinnedAt(old, pins));
  for (const [row, [x, y]] of Object.entries(pins))
    expect([again?.x[Number(row)], again?.y[Number(row)]]).toEqual([x, y]);
  expect([...(again?.x ?? [])].every(Number.isFinite)).toBe(true);
  const all = pinnedAt(old, Object.fromEntries([...old.x].map((x, row) => [row, [x, old.y[row] ?? 0]])));
  expect(placedAgain(all)).toBeUndefined();
});

test('who stands too near to what is pinned goes all the way, and two that are pinned stay', () => {
  const apart = (pinned: [number, number]) => {
    const positions = { x: Float32Array.of(0, 1), y: new Float32Array(2) };
    separate(positions, Float32Array.of(5, 5), Uint8Array.from(pinned));
    return [...positions.x];
  };
  expect(apart([1, 0])).toEqual([0, expect.closeTo(10, 0)]);
  expect(apart([0, 1])).toEqual([expect.closeTo(-9, 0), 1]);
  expect(apart([1, 1])).toEqual([0, 1]);
});
