/** How a map holds together, with everybody, without some, or with ties that are proposed: worked out from what the page was given of it. */
import { tiesOn } from '../map/holds.ts';
import { linksOf, type MapData } from '../map/map-data.ts';

export type Holding = {
  /** Elements that are there, and links between them. */
  elements: number;
  links: number;
  /** Parts of two elements or more that no link joins. */
  parts: number;
  /** How many the largest part has. */
  largest: number;
  /** Elements without a link. */
  alone: number;
};

/** Two rows that would be linked. */
export type Pair = readonly [number, number];

const NONE: ReadonlySet<number> = new Set();

/** By the links that hold on a day; `gone` are rows that would not be there, with their links. */
export function holdingOf(data: MapData, day: number, gone = NONE, added: readonly Pair[] = []): Holding {
  const parent = Uint32Array.from({ length: data.nodeCount }, (_, row) => row);
  const rootOf = (row: number): number => {
    let at = row;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  let links = 0;
  for (let link = 0; link < data.linkCount; link++) {
    const [from, to] = [data.source[link] as number, data.target[link] as number];
    if (gone.has(from) || gone.has(to) || !tiesOn(data, link, day)) continue;
    links++;
    parent[rootOf(from)] = rootOf(to);
  }
  for (const [from, to] of added) parent[rootOf(from)] = rootOf(to);
  const sizes = new Uint32Array(data.nodeCount);
  for (let row = 0; row < data.nodeCount; row++) {
    const root = rootOf(row);
    if (!gone.has(row)) sizes[root] = (sizes[root] as number) + 1;
  }
  const parts = sizes.filter((size) => size > 1);
  return {
    ...{ elements: data.nodeCount - gone.size, links: links + added.length, parts: parts.length },
    largest: parts.reduce((most, size) => Math.max(most, size), 0),
    alone: sizes.filter((size) => size === 1).length,
  };
}

/** How many links lie between two of a set, on average over all its pairs, to a tenth; infinite where no way leads from one to another. */
export function distanceWithin(
  data: MapData,
  day: number,
  set: readonly number[],
  added: readonly Pair[] = [],
): number {
  const beside = new Map<number, number[]>();
  const join = (from: number, to: number) => beside.set(from, [...(beside.get(from) ?? []), to]);
  for (const [from, to] of added) {
    join(from, to);
    join(to, from);
  }
  let [sum, pairs] = [0, 0];
  set.forEach((from, i) => {
    const steps = stepsFrom(data, day, from, beside);
    for (const to of set.slice(i + 1)) {
      sum += steps.get(to) ?? Number.POSITIVE_INFINITY;
      pairs++;
    }
  });
  return pairs === 0 ? 0 : Math.round((sum / pairs) * 10) / 10;
}

/** How many links each row that can be reached is away. */
function stepsFrom(data: MapData, day: number, from: number, beside: ReadonlyMap<number, number[]>) {
  const steps = new Map([[from, 0]]);
  for (const row of steps.keys()) {
    const next = (steps.get(row) ?? 0) + 1;
    const reach = (to: number) => {
      if (!steps.has(to)) steps.set(to, next);
    };
    for (const link of linksOf(data, row)) {
      if (!tiesOn(data, link, day)) continue;
      const [source, target] = [data.source[link] as number, data.target[link] as number];
      reach(source === row ? target : source);
    }
    for (const to of beside.get(row) ?? []) reach(to);
  }
  return steps;
}
