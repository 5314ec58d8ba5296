// Which elements and links a filter leaves on the map: pure, shared by the drawing, the legend, the filters and the
// table, so that all four agree.
import type { FilterList, MapFilter } from './clauses.ts';
import { elementMasks, linkMasks } from './filter-masks.ts';
import type { MapData } from './map-data.ts';

export type { MapFilter } from './clauses.ts';

/** A 1 for each element and each link to draw. A link is drawn only when both its ends are. */
export type Visible = { nodes: Uint8Array; links: Uint8Array; nodeCount: number; linkCount: number };

/** The ids of the elements that are visible. */
export const idsOf = (data: MapData | undefined, visible: Visible | undefined): string[] =>
  data && visible ? [...visible.nodes].flatMap((seen, row) => (seen === 1 ? data.idOf(row) : [])) : [];

/** What the filter leaves on the map. */
export const applyFilter = (data: MapData, filter: MapFilter): Visible => {
  const visible = visibleOf(data, filter);
  if (!filter.linked) return visible;
  const nodes = touched(data, visible);
  return { ...visible, nodes, nodeCount: sum(nodes) };
};

/** How many of the elements that a filter leaves have no link that it leaves, whether they are shown or not. */
export const countUnlinked = (data: MapData, filter: MapFilter): number => {
  const visible = visibleOf(data, filter);
  return visible.nodeCount - sum(touched(data, visible));
};

const visibleOf = (data: MapData, filter: MapFilter): Visible => {
  const nodes = unmasked(elementMasks(data, filter));
  const links = unmasked(linkMasks(data, filter));
  for (let link = 0; link < links.length; link++) if (!endsVisible(data, nodes, link)) links[link] = 0;
  return { nodes, links, nodeCount: sum(nodes), linkCount: sum(links) };
};

/** A 1 for each that no clause turns away. */
export const unmasked = (masks: Uint16Array | Uint8Array): Uint8Array => {
  const left = new Uint8Array(masks.length);
  for (let row = 0; row < left.length; row++) if (masks[row] === 0) left[row] = 1;
  return left;
};

/** Those of the elements that a link of those shown touches. */
const touched = (data: MapData, { links }: Visible): Uint8Array => {
  const nodes = new Uint8Array(data.nodeCount);
  for (let link = 0; link < data.linkCount; link++) {
    if (links[link]) nodes[data.source[link] as number] = nodes[data.target[link] as number] = 1;
  }
  return nodes;
};

/** The filter with `value` added to or taken from one list; a list left empty disappears, which asks for everything. */
export const toggle = (filter: MapFilter, list: FilterList, value: string): MapFilter => {
  const before = filter[list] ?? [];
  return withList(
    filter,
    list,
    before.includes(value) ? before.filter((other) => other !== value) : [...before, value],
  );
};

/** The filter with these values in one list. */
export const withList = (filter: MapFilter, list: FilterList, values: readonly string[]): MapFilter => {
  const { [list]: _, ...others } = filter;
  return values.length > 0 ? { ...others, [list]: [...values] } : others;
};

/** Whether it leaves anything out, or could. */
export const isNarrowed = ({ all: _, ...clauses }: MapFilter): boolean => Object.keys(clauses).length > 0;

/** Whether both ends of a link are there. */
export const endsVisible = (data: MapData, nodes: Uint8Array, link: number) =>
  nodes[data.source[link] as number] === 1 && nodes[data.target[link] as number] === 1;

const sum = (ones: Uint8Array): number => {
  let total = 0;
  for (let row = 0; row < ones.length; row++) total += ones[row] as number;
  return total;
};
