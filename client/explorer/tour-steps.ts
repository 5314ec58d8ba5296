/** The five steps of the first tour: what each is about, and what of the page it brings forward. Pure. */
import type { Change } from '../app/use-address.ts';
import { isMission, type MapData } from '../map/map-data.ts';

export const TOUR_STEPS = ['map', 'element', 'sentence', 'missing', 'add'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What each step shows, as a mark on the page (`data-tour`). */
export const SHOWN: Record<TourStep, string> = {
  map: 'map',
  element: 'inspector',
  sentence: 'panel',
  missing: 'panel',
  add: 'add',
};

type Room = {
  data: MapData | undefined;
  /** One thing at a time has room, as on a phone. */
  isOneColumn: boolean;
};

/** What the address says for a step: the rest of it stays. */
export function changeFor(step: TourStep, { data, isOneColumn }: Room): Change {
  const nothing: Change = {
    at: undefined,
    link: undefined,
    as: undefined,
    reading: undefined,
    panel: undefined,
  };
  switch (step) {
    case 'map':
      return { ...nothing, ...(isOneColumn && { rail: 'closed' }) };
    case 'element':
      return { ...nothing, at: data && data.nodeCount > 0 ? data.idOf(mostLinked(data)) : undefined };
    case 'sentence':
      return { ...nothing, rail: 'explore' };
    case 'missing':
      return { ...nothing, rail: undefined, reading: 'gaps' };
    case 'add':
      return { ...nothing, rail: isOneColumn ? 'closed' : 'explore' };
  }
}

/** The stakeholder of whom there is most to see. */
export function mostLinked(data: MapData): number {
  const { nodeCount, degree } = data;
  let most = 0;
  for (let row = 0; row < nodeCount; row++) {
    const isMore = (degree[row] ?? 0) > (degree[most] ?? 0) || isMission(data, most);
    if (!isMission(data, row) && isMore) most = row;
  }
  return most;
}
