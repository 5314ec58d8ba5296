// What an address and a reading name by ids, as the rows of a map.
import type { MapData } from '../map/map-data.ts';

/** The rows of the two ends of a link in an address. */
export function endsOf(data: MapData, link: string | undefined): Set<number> | undefined {
  if (!link) return undefined;
  const rows = link.split('~').map((id) => data.rowOf(id));
  return rows.every((row) => row >= 0) ? new Set(rows) : undefined;
}

/** The rows of those that the map has; undefined when it has none. */
export function rowsOf(data: MapData, ids: readonly string[]): Set<number> | undefined {
  const rows = ids.map((id) => data.rowOf(id)).filter((row) => row >= 0);
  return rows.length > 0 ? new Set(rows) : undefined;
}

/** How many findings there are about each row. */
export function countsOf(
  data: MapData,
  counts: ReadonlyMap<string, number> | undefined,
): ReadonlyMap<number, number> | undefined {
  if (!counts) return undefined;
  return new Map(
    [...counts].map(([id, count]): [number, number] => [data.rowOf(id), count]).filter(([row]) => row >= 0),
  );
}
