// The ways of fewest steps between two elements, and what hangs together.
import type { MapData } from '../map/map-data.ts';
import { MOST_ROUTES, passedOn, type Route } from './route.ts';
import { PAUSE, roomFor, type Steps, stepsFrom } from './steps.ts';

/** The ways of fewest steps, the most trusted first. */
export function* shortest(
  data: MapData,
  from: number,
  to: number,
  open: Uint8Array,
): Generator<void, Route[]> {
  const steps = yield* stepsTo(data, from, to, open);
  if (steps[from] === UNREACHED) return [];
  // Of all ways of that length, the best of each element on the way: one layer after the other, from the end.
  const best = new Map<number, Route[]>([[to, [{ rows: [to], links: [], trust: 1 }]]]);
  const layers = yield* layersBetween(data, from, steps, open);
  const around = roomFor(data);
  for (const row of layers.toReversed().flat()) {
    best.set(row, bestOnward(data, row, steps, open, around, best));
    if (best.size % PAUSE === 0) yield;
  }
  return best.get(from) ?? [];
}

const UNREACHED = 0xffff_ffff;

/** How many steps each element is away from `to`: all of them, or as far as `from` is. */
function* stepsTo(
  data: MapData,
  from: number | undefined,
  to: number,
  open: Uint8Array,
): Generator<void, Uint32Array<ArrayBuffer>> {
  const steps = new Uint32Array(data.nodeCount).fill(UNREACHED);
  const queue = new Uint32Array(data.nodeCount);
  const around = roomFor(data);
  let end = 1;
  queue[0] = to;
  steps[to] = 0;
  for (let at = 0; at < end && (from === undefined || steps[from] === UNREACHED); at++) {
    if (at % PAUSE === PAUSE - 1) yield;
    const row = queue[at] as number;
    stepsFrom(data, row, open, around);
    for (let i = 0; i < around.count; i++) {
      const other = around.others[i] as number;
      if (steps[other] !== UNREACHED) continue;
      steps[other] = (steps[row] as number) + 1;
      queue[end++] = other;
    }
  }
  return steps;
}

/** What lies on a shortest way, by steps from `from`: the first layer is `from` alone, the end is left out. */
function* layersBetween(
  data: MapData,
  from: number,
  steps: Uint32Array,
  open: Uint8Array,
): Generator<void, number[][]> {
  const layers = [[from]];
  const around = roomFor(data);
  for (let left = (steps[from] as number) - 1; left > 0; left--) {
    const next = new Set<number>();
    for (const row of layers.at(-1) as number[]) {
      stepsFrom(data, row, open, around);
      for (const other of around.others.subarray(0, around.count)) if (steps[other] === left) next.add(other);
    }
    layers.push([...next]);
    yield;
  }
  return layers;
}

function bestOnward(
  data: MapData,
  row: number,
  steps: Uint32Array,
  open: Uint8Array,
  around: Steps,
  best: ReadonlyMap<number, Route[]>,
): Route[] {
  const links = new Map<number, number>();
  stepsFrom(data, row, open, around);
  for (let i = 0; i < around.count; i++) {
    const other = around.others[i] as number;
    if (steps[other] === (steps[row] as number) - 1)
      keepStronger(data, links, other, around.links[i] as number);
  }
  return [...links]
    .flatMap(([other, link]) => (best.get(other) ?? []).map((rest) => before(data, row, link, rest)))
    .sort((one, other) => other.trust - one.trust)
    .slice(0, MOST_ROUTES);
}

const before = (data: MapData, row: number, link: number, { rows, links, trust }: Route): Route => ({
  rows: [row, ...rows],
  links: [link, ...links],
  trust: trust * passedOn(data.strength[link] as number),
});

/** Of several links between the same two, the strongest. */
function keepStronger(data: MapData, links: Map<number, number>, other: number, link: number): void {
  const known = links.get(other);
  if (known === undefined || (data.strength[link] as number) > (data.strength[known] as number))
    links.set(other, link);
}

/** How many elements hang together with one, itself included, along such links. */
export function* partOf(data: MapData, row: number, open: Uint8Array): Generator<void, number> {
  const steps = yield* stepsTo(data, undefined, row, open);
  return steps.reduce((count, each) => (each === UNREACHED ? count : count + 1), 0);
}
