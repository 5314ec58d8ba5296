// What a reader leaves in view of what the filter shows: what is around one element, without what was hidden. Pure.
import type { Visible } from './filter.ts';
import type { MapData } from './map-data.ts';

/** Rows of a map. */
export type Narrowing = {
  /** Only this one is shown, and what is so many steps away from it... */
  focus?: number | undefined;
  steps: number;
  /** ...and what is linked to these. */
  expanded: readonly number[];
  hidden: readonly number[];
};

/** The farthest that a focus reaches. */
export const MOST_STEPS = 4;

/** What is left to see. The same object when nothing is taken away. */
export const narrow = (
  data: MapData,
  visible: Visible,
  { focus, steps, expanded, hidden }: Narrowing,
): Visible => {
  if (focus === undefined && hidden.length === 0) return visible;
  const shown = without(visible, hidden);
  if (focus === undefined) return between(data, visible, shown);
  const seen = { nodes: shown, links: visible.links };
  const away = stepsAway(data, seen, focus, steps);
  const nodes = away.map((step) => (step > 0 ? 1 : 0));
  // One that was itself shown by another expansion may be farther away than the focus reaches.
  for (const row of expanded) {
    stepsAway(data, seen, row, 1).forEach((step, other) => {
      if (step > 0) nodes[other] = 1;
    });
  }
  return between(data, visible, nodes);
};

/** How many elements a focus on a row shows, itself included: at one step, at two... */
export const sizesAround = (
  data: MapData,
  visible: Visible,
  row: number,
  hidden: readonly number[],
): number[] => {
  const away = stepsAway(data, { nodes: without(visible, hidden), links: visible.links }, row, MOST_STEPS);
  const sizes = new Array<number>(MOST_STEPS).fill(0);
  for (const step of away) {
    for (let most = Math.max(1, step - 1); step > 0 && most <= MOST_STEPS; most++)
      sizes[most - 1] = (sizes[most - 1] as number) + 1;
  }
  return sizes;
};

/** For each row, one more than the steps it is away, as far as `most`; 0 for what is farther or not seen. */
const stepsAway = (
  data: MapData,
  { nodes, links }: Pick<Visible, 'nodes' | 'links'>,
  row: number,
  most: number,
): Uint8Array<ArrayBuffer> => {
  const away = new Uint8Array(data.nodeCount);
  if (nodes[row] !== 1) return away;
  const { source, target, outStart, inStart, inLinks } = data;
  away[row] = 1;
  let layer = [row];
  const reach = (link: number, other: number, step: number, next: number[]) => {
    if (links[link] !== 1 || nodes[other] !== 1 || away[other] !== 0) return;
    away[other] = step;
    next.push(other);
  };
  for (let step = 2; step <= most + 1 && layer.length > 0; step++) {
    const next: number[] = [];
    for (const from of layer) {
      for (let link = outStart[from] as number; link < (outStart[from + 1] as number); link++)
        reach(link, target[link] as number, step, next);
      for (let at = inStart[from] as number; at < (inStart[from + 1] as number); at++) {
        const link = inLinks[at] as number;
        reach(link, source[link] as number, step, next);
      }
    }
    layer = next;
  }
  return away;
};

const without = (visible: Visible, hidden: readonly number[]): Uint8Array<ArrayBuffer> => {
  const nodes = Uint8Array.from(visible.nodes);
  for (const row of hidden) nodes[row] = 0;
  return nodes;
};

/** These elements, and the links shown between two of them. */
const between = (data: MapData, visible: Visible, nodes: Uint8Array<ArrayBuffer>): Visible => {
  const links = new Uint8Array(data.linkCount);
  let linkCount = 0;
  for (let link = 0; link < data.linkCount; link++) {
    if (!visible.links[link] || !nodes[data.source[link] as number] || !nodes[data.target[link] as number])
      continue;
    links[link] = 1;
    linkCount++;
  }
  let nodeCount = 0;
  for (const shown of nodes) nodeCount += shown;
  return { ...visible, nodes, links, nodeCount, linkCount };
};
