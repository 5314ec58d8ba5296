/** How a map holds together, with everybody or without some: worked out from what the page was given of it. */
import { tiesOn } from '../map/holds.ts';
import type { MapData } from '../map/map-data.ts';

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

/** By the links that hold on a day; `gone` are rows that would not be there, with their links. */
export function holdingOf(data: MapData, day: number, gone: ReadonlySet<number> = new Set()): Holding {
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
  const sizes = new Uint32Array(data.nodeCount);
  for (let row = 0; row < data.nodeCount; row++) {
    const root = rootOf(row);
    if (!gone.has(row)) sizes[root] = (sizes[root] as number) + 1;
  }
  const parts = sizes.filter((size) => size > 1);
  return {
    ...{ elements: data.nodeCount - gone.size, links, parts: parts.length },
    largest: parts.reduce((most, size) => Math.max(most, size), 0),
    alone: sizes.filter((size) => size === 1).length,
  };
}
