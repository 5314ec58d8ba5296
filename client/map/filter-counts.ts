// How many elements and links each value of a filter stands for, before it is chosen.
import type { FilterList, MapFilter, Several } from './clauses.ts';
import { endsVisible, unmasked } from './filter.ts';
import {
  COMMUNITY,
  COMPANY,
  companyOf,
  DATE,
  elementMasks,
  isAboutStakeholders,
  KIND,
  LINK_STATUS,
  linkMasks,
  linkTypeKeys,
  MISSION,
  PLACE,
  SECTOR,
  STATUS,
  STRENGTH,
  STRENGTHS,
  severalOf,
  TAG,
  TYPE,
  UNLINKED,
  upwards,
} from './filter-masks.ts';
import { DATES, dateOf } from './holds.ts';
import { isMission, type MapData, NO_PLACE, NO_ROW } from './map-data.ts';

/**
 * How many elements or links each value would show with the other lists of the filter as they are, so that a legend
 * tells what choosing it would do. Places are counted with the places below them; sectors, statuses, communities and
 * missions count stakeholders. Of a list of which all values are wanted, it is how many have that one as well.
 */
export type Counts = { [List in FilterList]: Record<string, number> };

const NOTHING: MapFilter = {};
const counted = new WeakMap<MapData, WeakMap<MapFilter, Counts>>();

/** How many of each value: see `Counts`. */
export const countValues = (data: MapData, filter: MapFilter = NOTHING): Counts => {
  const ofMap = counted.get(data) ?? new WeakMap<MapFilter, Counts>();
  counted.set(data, ofMap);
  const counts = ofMap.get(filter) ?? countAnew(data, filter);
  ofMap.set(filter, counts);
  return counts;
};

const countAnew = (data: MapData, filter: MapFilter): Counts => {
  const masks = elementMasks(data, filter);
  const ofLinks = countLinks(data, filter, masks);
  if (filter.linked) markUnlinked(data, filter, masks);
  return { ...countElements(data, filter, masks), ...countSeveral(data, filter, masks), ...ofLinks };
};

/** Those that have no link which the filter leaves, whatever its other end is, are turned away whichever value is chosen. */
const markUnlinked = (data: MapData, filter: MapFilter, masks: Uint16Array): void => {
  const isLinked = new Uint8Array(data.nodeCount);
  linkMasks(data, filter).forEach((mask, link) => {
    if (mask === 0) isLinked[data.source[link] as number] = isLinked[data.target[link] as number] = 1;
  });
  for (let row = 0; row < data.nodeCount; row++)
    if (!isLinked[row]) masks[row] = (masks[row] as number) | UNLINKED;
};

const countElements = (data: MapData, filter: MapFilter, masks: Uint16Array) => {
  const { header } = data;
  const [kinds, sectors, statuses] = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)];
  const places = new Uint32Array(header.places.length);
  const isLeft = leftBut(data, filter, masks, PLACE);
  for (let row = 0; row < data.nodeCount; row++) {
    const mask = masks[row] as number;
    // An element counts for a list when no *other* list turns it away.
    if ((mask & ~KIND) === 0) add(kinds, data.kind[row]);
    if (data.place[row] !== NO_PLACE && isLeft(row)) add(places, data.place[row]);
    if (isMission(data, row)) continue;
    if ((mask & ~SECTOR) === 0) add(sectors, data.sector[row]);
    if ((mask & ~STATUS) === 0 && data.status[row] !== NO_ROW) add(statuses, data.status[row]);
  }
  const bySector = named(header.sectors, sectors);
  if (sectors[NO_ROW]) bySector.OTHER = (bySector.OTHER ?? 0) + sectors[NO_ROW];
  return {
    kinds: named(header.kinds, kinds),
    sectors: bySector,
    statuses: named(header.statuses, statuses),
    places: placeCounts(data, places),
  };
};

/** Whether an element is left by all lists but one; a mission, by the company that it has then. */
const leftBut = (data: MapData, filter: MapFilter, masks: Uint16Array, ignored: number) => {
  const needsCompany = isAboutStakeholders(filter) && !filter.missions?.length;
  const company = needsCompany ? companyOf(data, masks, ignored) : undefined;
  return (row: number): boolean => {
    const mask = (masks[row] as number) & ~ignored;
    if (!company || !isMission(data, row)) return mask === 0;
    return (mask & ~COMPANY) === 0 && company[row] === 1;
  };
};

const BIT: Record<Several, number> = { tags: TAG, communities: COMMUNITY, missions: MISSION };

const countSeveral = (data: MapData, filter: MapFilter, masks: Uint16Array) => {
  const count = (list: Several, length: number) => {
    // Where all are wanted, who has one more has all those chosen already.
    const ignored = filter.all?.includes(list) ? 0 : BIT[list];
    const isLeft = leftBut(data, filter, masks, ignored);
    const { starts, rows } = severalOf(data, list).lists;
    const counts = new Uint32Array(length);
    for (let row = 0; row < data.nodeCount; row++) {
      if (starts[row] === starts[row + 1] || !isLeft(row)) continue;
      for (let at = starts[row] as number; at < (starts[row + 1] as number); at++) add(counts, rows[at]);
    }
    return counts;
  };
  const { tags, communities } = data.header;
  const missions = count('missions', data.nodeCount);
  const missionRows = [...data.kind.keys()].filter((row) => isMission(data, row));
  return {
    tags: named(tags, count('tags', tags.length)),
    communities: named(
      communities.map(({ id }) => id),
      count('communities', communities.length),
    ),
    missions: Object.fromEntries(missionRows.map((row) => [data.idOf(row), missions[row] ?? 0])),
  };
};

const countLinks = (data: MapData, filter: MapFilter, elements: Uint16Array) => {
  const nodes = unmasked(elements);
  const masks = linkMasks(data, filter);
  const { linkStatuses } = data.header;
  const [types, statuses, strengths, dates] = [
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
    new Uint32Array(256),
  ];
  for (let link = 0; link < data.linkCount; link++) {
    if (!endsVisible(data, nodes, link)) continue;
    const mask = masks[link] as number;
    if ((mask & ~TYPE) === 0) add(types, data.linkType[link]);
    if ((mask & ~LINK_STATUS) === 0) add(statuses, data.linkStatus[link]);
    if ((mask & ~STRENGTH) === 0) add(strengths, data.strength[link]);
    if ((mask & ~DATE) === 0) add(dates, dateOf(data, link));
  }
  return {
    linkTypes: named(linkTypeKeys(data), types),
    linkStatuses: named(linkStatuses, statuses),
    strengths: named(STRENGTHS, strengths),
    dates: named(DATES, dates),
  };
};

const placeCounts = (data: MapData, own: Uint32Array): Record<string, number> => {
  const counts = new Uint32Array(own.length);
  own.forEach((count, row) => {
    for (const above of upwards(data, row)) counts[above] = (counts[above] as number) + count;
  });
  return named(
    data.header.places.map((place) => place.id),
    counts,
  );
};

const add = (counts: Uint32Array, value: number | undefined) => {
  if (value !== undefined) counts[value] = (counts[value] as number) + 1;
};

const named = (words: readonly string[], counts: Uint32Array): Record<string, number> =>
  Object.fromEntries(words.map((word, row) => [word, counts[row] ?? 0]));
