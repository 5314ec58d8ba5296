import { at } from '../sparse-rows.ts';

/** A map is about this wide, whatever it holds: at the widest view, a unit is about a pixel. */
export const WIDTH = 1_000;

/** How far apart elements stand on average, in map units. */
export function spacingOf(count: number): number {
  return WIDTH / Math.sqrt(Math.max(count, 12)) / 1.15;
}

/** How near others may come to a mark: its radius and some air, less of both where 100,000 share the map. */
export function reachOf(radius: Float32Array, spacing: number): Float32Array {
  return radius.map((value) => Math.min(value, spacing * 0.28) + spacing * 0.14);
}

/**
 * Radius of each mark in map units. The rule is the client's (client/map/importance.ts): by the root of the number of
 * links, smaller on a crowded map, larger for missions.
 */
export function radiiOf(degree: Uint32Array, isMission: Uint8Array): Float32Array {
  const base = Math.min(7, Math.max(0.9, 150 / Math.sqrt(degree.length)));
  const most = degree.reduce((high, value) => Math.max(high, value), 8);
  return Float32Array.from(degree, (value, row) => {
    const radius = base * (1 + 1.8 * Math.sqrt(value / most));
    return at(isMission, row) ? radius * 1.5 + base * 1.2 : radius;
  });
}
