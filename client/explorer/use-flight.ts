import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { MapHandle } from '../map/map-canvas.tsx';
import type { MapData } from '../map/map-data.ts';

/** Leads the map to an element: at once, or, for one that was just recorded, as soon as the map holds it. */
export function useFlight(
  data: MapData | undefined,
  handle: RefObject<MapHandle | null>,
): (id: string) => void {
  const awaited = useRef<string>(undefined);
  const fly = useCallback(
    (id: string) => {
      const row = data?.rowOf(id) ?? -1;
      awaited.current = row < 0 ? id : undefined;
      if (row >= 0) handle.current?.flyTo(row);
    },
    [data, handle],
  );
  useEffect(() => {
    if (awaited.current) fly(awaited.current);
  }, [fly]);
  return fly;
}
