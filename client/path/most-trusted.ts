// The ways along which most trust arrives.
import { linksOf, type MapData } from '../map/map-data.ts';
import { MOST_ROUTES, passedOn, type Route } from './route.ts';
import { PAUSE, roomFor, stepsFrom } from './steps.ts';
import { trustHeap } from './trust-heap.ts';

/** The most trusted way, then the most trusted ways through others than those of the ways before. */
export function* strongest(
  data: MapData,
  from: number,
  to: number,
  open: Uint8Array,
): Generator<void, Route[]> {
  const found: Route[] = [];
  const shut = new Uint8Array(data.nodeCount);
  let without = open;
  while (found.length < MOST_ROUTES) {
    const route = yield* mostTrusted(data, from, to, without, shut);
    if (!route) break;
    found.push(route);
    for (const row of route.rows.slice(1, -1)) shut[row] = 1;
    // A direct link has nobody between: the next way does without it.
    if (route.links.length === 1) without = withoutBetween(data, from, to, without);
    yield;
  }
  return found;
}

const withoutBetween = (data: MapData, from: number, to: number, open: Uint8Array): Uint8Array => {
  const left = open.slice();
  for (const link of linksOf(data, from)) {
    if (data.source[link] === to || data.target[link] === to) left[link] = 0;
  }
  return left;
};

/** Dijkstra's search (1959) for the greatest product: elements are settled from the most trusted on. */
function* mostTrusted(
  data: MapData,
  from: number,
  to: number,
  open: Uint8Array,
  shut: Uint8Array,
): Generator<void, Route | undefined> {
  const trust = new Float64Array(data.nodeCount);
  const by = new Int32Array(data.nodeCount).fill(-1);
  const settled = new Uint8Array(data.nodeCount);
  // Each link is gone along once each way at most.
  const heap = trustHeap(2 * data.linkCount + 1);
  const around = roomFor(data);
  trust[from] = 1;
  heap.push(from, 1);
  for (let looked = 1; ; looked++) {
    const row = heap.pop();
    if (row < 0) return undefined;
    if (settled[row]) continue;
    if (row === to) return traced(data, from, to, by, trust[to] as number);
    settled[row] = 1;
    if (looked % PAUSE === 0) yield;
    stepsFrom(data, row, open, around);
    for (let i = 0; i < around.count; i++) {
      const [other, link] = [around.others[i] as number, around.links[i] as number];
      if (settled[other] || shut[other]) continue;
      const arrives = (trust[row] as number) * passedOn(data.strength[link] as number);
      if (arrives <= (trust[other] as number)) continue;
      trust[other] = arrives;
      by[other] = link;
      heap.push(other, arrives);
    }
  }
}

function traced(data: MapData, from: number, to: number, by: Int32Array, trust: number): Route {
  const rows = [to];
  const links: number[] = [];
  for (let row = to; row !== from; ) {
    const link = by[row] as number;
    row = (data.source[link] === row ? data.target[link] : data.source[link]) as number;
    rows.unshift(row);
    links.unshift(link);
  }
  return { rows, links, trust };
}
