import type { MapFilter } from '../map/filter.ts';
import type { Narrowings } from './address.ts';

/** The choices of an address as the map's filter names them. */
export function filterOf(address: Narrowings): MapFilter {
  const { kinds, sectors, statuses, places, tags, communities, missions } = address;
  const { types, linkStatuses, strengths, dates, period, all, linked } = address;
  const given = {
    ...{ kinds, sectors, statuses, places, tags, communities, missions },
    ...{ linkTypes: types, linkStatuses, strengths, dates, period, all, linked: linked && (true as const) },
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as MapFilter;
}

/** The map's filter as an address writes it; what is left out is taken away. */
export function narrowingsOf(filter: MapFilter): {
  [Name in keyof Narrowings]-?: Narrowings[Name] | undefined;
} {
  const { linkTypes, kinds, sectors, statuses, places, tags, communities, missions } = filter;
  const { linkStatuses, strengths, dates, period, all, linked } = filter;
  // What all are wanted of says nothing where nothing is chosen.
  const several = all?.filter((list) => filter[list]?.length);
  return {
    ...{ kinds, sectors, statuses, places, tags, communities, missions },
    ...{ types: linkTypes, linkStatuses, strengths, dates, period },
    all: several?.length ? several : undefined,
    linked: linked && 'only',
  };
}
