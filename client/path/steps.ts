// One step along links, whichever way these point, and along which links one may go.
import { stands } from '../map/holds.ts';
import type { MapData } from '../map/map-data.ts';
import type { Rule } from './route.ts';

/** So many elements are looked at between two pauses. */
export const PAUSE = 500;

/**
 * A 1 for each link that may be gone along: unless all are asked for, none that is disputed or does not hold on the day
 * of the map (ended, over or to come), and, where trust counts, none between competitors, however strong it is.
 */
export const linksToGo = (data: MapData, { by, all }: Rule): Uint8Array => {
  const rivals = data.header.linkTypes.findIndex(({ key }) => key === 'COMPETES_WITH');
  const open = new Uint8Array(data.linkCount).fill(1);
  if (all) return open;
  const shutType = by === 'strong' ? rivals : -1;
  for (let link = 0; link < data.linkCount; link++) {
    if (!stands(data, link) || data.linkType[link] === shutType) open[link] = 0;
  }
  return open;
};

export type Steps = { others: Uint32Array; links: Uint32Array; count: number };

/** Room for what one step leads to, from any element of a map. */
export const roomFor = ({ degree }: MapData): Steps => {
  const most = degree.reduce((greatest, each) => Math.max(greatest, each), 0);
  return { others: new Uint32Array(most), links: new Uint32Array(most), count: 0 };
};

/** What one step leads to from an element, and by which link: written into `steps`, which is made once for a search. */
export function stepsFrom(
  { source, target, outStart, inStart, inLinks }: MapData,
  row: number,
  open: Uint8Array,
  steps: Steps,
): void {
  let count = 0;
  for (let link = outStart[row] as number; link < (outStart[row + 1] as number); link++) {
    if (!open[link] || target[link] === row) continue;
    steps.others[count] = target[link] as number;
    steps.links[count++] = link;
  }
  for (let at = inStart[row] as number; at < (inStart[row + 1] as number); at++) {
    const link = inLinks[at] as number;
    if (!open[link] || source[link] === row) continue;
    steps.others[count] = source[link] as number;
    steps.links[count++] = link;
  }
  steps.count = count;
}
