// The map as it is once somebody has put elements elsewhere: shown at once, until the server's own map tells the same. Pure.
import type { MapData } from './map-data.ts';
import type { Bounds } from './view.ts';

/** An element and where it stands, in map units; where it stood when no place is said. */
export type Placed = { id: string; x?: number | undefined; y?: number | undefined; isPinned: boolean };

/** The map with some elements elsewhere, pinned or no longer; the same map when none of them is on it. */
export const withPlaces = (data: MapData, placed: readonly Placed[]): MapData => {
  const known = placed.map((each) => ({ ...each, row: data.rowOf(each.id) })).filter(({ row }) => row >= 0);
  if (known.length === 0) return data;
  const [x, y, pinned] = [data.x.slice(), data.y.slice(), new Set(data.pinned)];
  let bounds: Bounds = data.header.bounds;
  for (const { row, isPinned, ...to } of known) {
    x[row] = to.x ?? (x[row] as number);
    y[row] = to.y ?? (y[row] as number);
    if (isPinned) pinned.add(row);
    else pinned.delete(row);
    const [left, bottom, right, top] = bounds;
    const [atX, atY] = [x[row] as number, y[row] as number];
    bounds = [Math.min(left, atX), Math.min(bottom, atY), Math.max(right, atX), Math.max(top, atY)];
  }
  return { ...data, x, y, pinned, header: { ...data.header, bounds: [...bounds] } };
};

/** As far as elements can be put, either way, in map units: the server takes nothing further. */
export const FARTHEST = 5_000;

/** Where something is put that is dragged out of the map: at its edge. */
export const withinReach = (value: number): number => Math.max(-FARTHEST, Math.min(FARTHEST, value));
