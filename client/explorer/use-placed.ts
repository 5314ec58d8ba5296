import { useCallback, useMemo, useState } from 'react';
import type { MapData } from '../map/map-data.ts';
import { type Placed, withPlaces } from '../map/pinned-places.ts';

/** Places that this page has sent; `revision`: which one holds them, as soon as that is known. */
type Sent = { places: readonly Placed[]; revision?: number };

/** The map with what this page has just put elsewhere, which the server's map does not tell yet. */
export function usePlaced(data: MapData | undefined) {
  const [sent, setSent] = useState<readonly Sent[]>([]);
  const shown = useMemo(() => {
    const awaited = sent.filter(({ revision = Number.POSITIVE_INFINITY }) =>
      data ? data.header.revision < revision : true,
    );
    return (
      data &&
      withPlaces(
        data,
        awaited.flatMap(({ places }) => places),
      )
    );
  }, [data, sent]);
  /** Shows places at once; what it gives back is told which revision holds them, or that none does. */
  const show = useCallback((places: readonly Placed[]) => {
    const now: Sent = { places };
    setSent((before) => [...before, now]);
    return (revision: number | undefined) => {
      const told = revision === undefined ? [] : [{ places, revision }];
      setSent((before) => before.flatMap((each) => (each === now ? told : [each])));
    };
  }, []);
  return { data: shown, show };
}

export type PlacedMap = ReturnType<typeof usePlaced>;
