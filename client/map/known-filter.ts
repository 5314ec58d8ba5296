import { ELEMENT_CLAUSES, type FilterList, LINK_CLAUSES, type MapFilter } from './clauses.ts';
import { withList } from './filter.ts';
import { linkTypeKeys, STRENGTHS } from './filter-masks.ts';
import { DATES } from './holds.ts';
import { isMission, type MapData } from './map-data.ts';

/** The filter without values that this map does not know, such as a place that is gone; the same one when it knows all. */
export const knownFilter = (data: MapData, filter: MapFilter): MapFilter => {
  const known = wordsOf(data);
  const lists = [...ELEMENT_CLAUSES, ...LINK_CLAUSES];
  const isKnown = lists.every((list) => filter[list]?.every((value) => known[list](value)) ?? true);
  if (isKnown) return filter;
  return lists.reduce(
    (kept, list) => withList(kept, list, filter[list]?.filter((value) => known[list](value)) ?? []),
    filter,
  );
};

const wordsOf = (data: MapData): Record<FilterList, (value: string) => boolean> => {
  const { kinds, sectors, statuses, places, tags, communities, linkStatuses } = data.header;
  const isOneOf = (words: readonly string[]) => (value: string) => words.includes(value);
  return {
    ...{ kinds: isOneOf(kinds), sectors: isOneOf(sectors), statuses: isOneOf(statuses), tags: isOneOf(tags) },
    places: (value) => places.some(({ id }) => id === value),
    communities: (value) => communities.some(({ id }) => id === value),
    missions: (value) => isMission(data, data.rowOf(value)),
    ...{ linkTypes: isOneOf(linkTypeKeys(data)), linkStatuses: isOneOf(linkStatuses) },
    ...{ strengths: isOneOf(STRENGTHS), dates: isOneOf(DATES) },
  };
};
