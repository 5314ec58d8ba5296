// What stands out while the rest fades: the element under the pointer or the selected one with all that is linked to
// it, or a set of rows that the page lights up.
import { linksOf, type MapData, neighboursOf } from './map-data.ts';
import type { MapPath } from './scene.ts';

export type Attention = {
  hovered?: number | undefined;
  selected?: number | undefined;
  /** Where the keyboard stands. */
  current?: number | undefined;
  /** Rows that a search, a reading or a path lights up. */
  focus?: ReadonlySet<number> | undefined;
  /** A way along links: it stands out whatever else does. */
  path?: MapPath | undefined;
};

export type Spotlight = {
  /** In the order in which they are named: hovered, selected, then their neighbours by number of links. */
  rows: number[];
  links: number[];
  haloed: Set<number>;
};

/** Undefined when nothing asks for attention, or when what does is filtered out. */
export const spotlightOf = (
  data: MapData,
  visible: Uint8Array,
  { hovered, current, selected, focus, path }: Attention,
): Spotlight | undefined => {
  const seen = (row: number | undefined): row is number => row !== undefined && visible[row] === 1;
  const haloed = new Set([hovered, current, selected, ...(path?.rows ?? [])].filter(seen));
  const centre = [hovered, current, selected].find(seen);
  if (centre !== undefined) {
    const neighbours = [...neighboursOf(data, centre)].sort(byDegree(data));
    return { rows: [...new Set([...haloed, ...neighbours])], links: [...linksOf(data, centre)], haloed };
  }
  if (path) return haloed.size > 0 ? { rows: [...haloed], links: [...path.links], haloed } : undefined;
  if (!focus || focus.size === 0) return undefined;
  const rows = [...focus].filter(seen).sort(byDegree(data));
  const links = rows.flatMap((row) => [...linksOf(data, row)].filter((link) => data.source[link] === row));
  return { rows, links: links.filter((link) => focus.has(data.target[link] as number)), haloed };
};

const byDegree = (data: MapData) => (one: number, other: number) =>
  (data.degree[other] as number) - (data.degree[one] as number) || one - other;
