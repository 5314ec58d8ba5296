import type { MapFilter } from '../map/filter.ts';
import type { MapAddress, Narrowing } from './address.ts';

/** The lists of an address as the map's filter names them. */
export function filterOf(address: MapAddress): MapFilter {
  const { kinds, sectors, statuses, places, types, linkStatuses } = address;
  return {
    ...(kinds && { kinds }),
    ...(sectors && { sectors }),
    ...(statuses && { statuses }),
    ...(places && { places }),
    ...(types && { linkTypes: types }),
    ...(linkStatuses && { linkStatuses }),
  };
}

/** The map's filter as an address writes it; a list left out is taken away. */
export function narrowingsOf(filter: MapFilter): { [Name in Narrowing]: string[] | undefined } {
  return {
    kinds: filter.kinds,
    sectors: filter.sectors,
    statuses: filter.statuses,
    places: filter.places,
    types: filter.linkTypes,
    linkStatuses: filter.linkStatuses,
  };
}
