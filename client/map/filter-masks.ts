// For each element and each link of a map, which clauses of a filter turn it away: one bit for each clause.
import type { MapFilter, Several } from './clauses.ts';
import { communitiesOf, DATES, dateOf, missionsOf } from './holds.ts';
import { isMission, type Lists, type MapData, NO_PLACE, NO_ROW } from './map-data.ts';

export const KIND = 1;
export const SECTOR = 2;
export const STATUS = 4;
export const PLACE = 8;
export const TAG = 16;
export const COMMUNITY = 32;
export const MISSION = 64;
/** Of a mission: nobody who is left takes part in it. */
export const COMPANY = 128;
/** It has no link of those which are asked for. */
export const UNLINKED = 256;

export const TYPE = 1;
export const LINK_STATUS = 2;
export const STRENGTH = 4;
export const DATE = 8;
export const PERIOD = 16;

/** The strengths of links, by their number: 0 is that of which nobody has said how strong it is. */
export const STRENGTHS = ['UNKNOWN', '1', '2', '3', '4', '5'] as const;

/** Clauses about stakeholders alone: missions have neither sector nor status, and belong to no community. */
export const isAboutStakeholders = ({ sectors, statuses, communities }: MapFilter): boolean =>
  [sectors, statuses, communities].some((list) => (list?.length ?? 0) > 0);

/**
 * The clauses that turn each element away. Of a mission, sector, status and community are asked of those who take part in
 * it: it stays where one of them is left by all clauses but that of kinds.
 */
export const elementMasks = (data: MapData, filter: MapFilter): Uint16Array => {
  const masks = ownMasks(data, filter);
  if (!isAboutStakeholders(filter) || filter.missions?.length) return masks;
  const company = companyOf(data, masks);
  for (let row = 0; row < data.nodeCount; row++) {
    if (isMission(data, row) && !(company[row] as number)) masks[row] = (masks[row] as number) | COMPANY;
  }
  return masks;
};

/** A 1 for each mission in which somebody takes part whom no clause turns away, but that of kinds and those ignored. */
export const companyOf = (data: MapData, masks: Uint16Array, ignored = 0): Uint8Array => {
  const company = new Uint8Array(data.nodeCount);
  // Nobody takes part who is a mission itself.
  const { starts, rows } = missionsOf(data);
  for (let row = 0; row < data.nodeCount; row++) {
    if (((masks[row] as number) & ~(KIND | ignored)) !== 0) continue;
    for (let at = starts[row] as number; at < (starts[row + 1] as number); at++)
      company[rows[at] as number] = 1;
  }
  return company;
};

const ownMasks = (data: MapData, filter: MapFilter): Uint16Array => {
  const { header } = data;
  const kinds = tableOf(header.kinds, filter.kinds);
  const sectors = tableOf(header.sectors, filter.sectors);
  if (filter.sectors?.length) sectors[NO_ROW] = filter.sectors.includes('OTHER') ? 1 : 0;
  const statuses = tableOf(header.statuses, filter.statuses);
  const places = placeTable(data, filter.places);
  const tagged = chosenIn(data, filter, 'tags');
  const inCommunity = chosenIn(data, filter, 'communities');
  const inMission = chosenIn(data, filter, 'missions');
  const chosenMissions = new Set(filter.missions?.map((id) => data.rowOf(id)));
  const masks = new Uint16Array(data.nodeCount);
  for (let row = 0; row < data.nodeCount; row++) {
    let mask = kinds[data.kind[row] as number] ? 0 : KIND;
    if (!places[data.place[row] as number]) mask |= PLACE;
    if (!tagged(row)) mask |= TAG;
    if (isMission(data, row)) {
      if (chosenMissions.size > 0 && !chosenMissions.has(row)) mask |= MISSION;
    } else {
      if (!sectors[data.sector[row] as number]) mask |= SECTOR;
      if (!statuses[data.status[row] as number]) mask |= STATUS;
      if (!inCommunity(row)) mask |= COMMUNITY;
      if (!inMission(row)) mask |= MISSION;
    }
    masks[row] = mask;
  }
  return masks;
};

/** What each element has of a list of which it can have several, and the row of each value. */
export const severalOf = (data: MapData, list: Several): { lists: Lists; rowOf(value: string): number } => {
  if (list === 'tags') return { lists: data.tagged, rowOf: (tag) => data.header.tags.indexOf(tag) };
  if (list === 'missions') return { lists: missionsOf(data), rowOf: data.rowOf };
  const { communities } = data.header;
  return { lists: communitiesOf(data), rowOf: (id) => communities.findIndex((each) => each.id === id) };
};

/** Whether an element has what is chosen of a list: one of the values, or all of them where the filter says so. */
const chosenIn = (data: MapData, filter: MapFilter, list: Several): ((row: number) => boolean) => {
  const chosen = filter[list];
  if (!chosen?.length) return () => true;
  const { lists, rowOf } = severalOf(data, list);
  const wanted = new Set(chosen.map(rowOf));
  const least = filter.all?.includes(list) ? wanted.size : 1;
  const { starts, rows } = lists;
  return (row) => {
    let found = 0;
    for (let at = starts[row] as number; at < (starts[row + 1] as number) && found < least; at++)
      if (wanted.has(rows[at] as number)) found++;
    return found >= least;
  };
};

/** The clauses that turn each link away, whatever its ends are. */
export const linkMasks = (data: MapData, filter: MapFilter): Uint8Array => {
  const types = tableOf(linkTypeKeys(data), filter.linkTypes);
  const statuses = tableOf(data.header.linkStatuses, filter.linkStatuses);
  const strengths = tableOf(STRENGTHS, filter.strengths);
  const dates = tableOf(DATES, filter.dates);
  const [first, last] = daysOf(filter.period);
  const masks = new Uint8Array(data.linkCount);
  for (let link = 0; link < data.linkCount; link++) {
    let mask = types[data.linkType[link] as number] ? 0 : TYPE;
    if (!statuses[data.linkStatus[link] as number]) mask |= LINK_STATUS;
    if (!strengths[data.strength[link] as number]) mask |= STRENGTH;
    if (!dates[dateOf(data, link)]) mask |= DATE;
    if ((data.since[link] as number) > last || (data.until[link] as number) < first) mask |= PERIOD;
    masks[link] = mask;
  }
  return masks;
};

/** The two days of a period as numbers; a side that is open takes in everything. */
const daysOf = (period: string | undefined): [number, number] => {
  const [from, to] = (period ?? '~').split('~');
  return [
    from ? Number(from.replaceAll('-', '')) : 0,
    to ? Number(to.replaceAll('-', '')) : Number.POSITIVE_INFINITY,
  ];
};

export const linkTypeKeys = (data: MapData): string[] => data.header.linkTypes.map((type) => type.key);

/** A 1 for each value of a column that the list accepts. */
const tableOf = (words: readonly string[], list: readonly string[] | undefined): Uint8Array => {
  if (!list?.length) return new Uint8Array(256).fill(1);
  const table = new Uint8Array(256);
  words.forEach((word, row) => {
    if (list.includes(word)) table[row] = 1;
  });
  return table;
};

const placeTable = (data: MapData, ids: readonly string[] | undefined): Uint8Array => {
  const { places } = data.header;
  if (!ids?.length) return new Uint8Array(NO_PLACE + 1).fill(1);
  const table = new Uint8Array(NO_PLACE + 1);
  const chosen = new Set(ids);
  places.forEach((_, row) => {
    for (const above of upwards(data, row)) if (chosen.has(places[above]?.id ?? '')) table[row] = 1;
  });
  return table;
};

/** A place, then the places that hold it. Stops after as many steps as there are places, should they form a ring. */
export function* upwards(data: MapData, row: number): Generator<number> {
  const { places } = data.header;
  for (let at = row, steps = 0; at >= 0 && steps < places.length; at = places[at]?.within ?? -1, steps++)
    yield at;
}
