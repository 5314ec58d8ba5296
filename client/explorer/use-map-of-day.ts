import { useMemo } from 'react';
import type { MapAddress } from '../app/address.ts';
import { dayNumber } from '../map/days.ts';
import { mapOn } from '../map/holds.ts';
import { useMap } from '../map/use-map.ts';

/** The map as it was known on a day, or with what held on a day as it is known today; as it is known today. */
export function useMapOfDay(slug: string, { on, held }: MapAddress) {
  const known = useMap(slug, on);
  // What was known then says what it was about that day itself.
  const day = on ? undefined : held;
  const data = useMemo(
    () => (known.data && day ? mapOn(known.data, dayNumber(day)) : known.data),
    [known.data, day],
  );
  return { map: { ...known, ...(data && { data }) }, held: day };
}
