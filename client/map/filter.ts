// Which elements and links a filter leaves on the map, and how many there are of each value: pure, shared by the
// drawing, the legend, the filters and the table, so that all four agree.
import { type MapData, NO_PLACE, NO_ROW } from './map-data.ts';

/**
 * What to show. A list that is absent or empty asks for everything; values within a list are alternatives, lists
 * combine. `places` holds ids and takes in the places below. Missions have neither sector nor status: those two lists
 * leave them alone. A stakeholder whose sector is not given counts as OTHER.
 */
export type MapFilter = {
  kinds?: string[];
  sectors?: string[];
  statuses?: string[];
  places?: string[];
  linkTypes?: string[];
  linkStatuses?: string[];
};

/** A 1 for each element and each link to draw. A link is drawn only when both its ends are. */
export type Visible = { nodes: Uint8Array; links: Uint8Array; nodeCount: number; linkCount: number };

/**
 * How many elements or links each value would show with the other lists of the filter as they are, so that a legend
 * tells what choosing it would do. Places are counted with the places below them.
 */
export type Counts = {
  kinds: Record<string, number>;
  sectors: Record<string, number>;
  statuses: Record<string, number>;
  places: Record<string, number>;
  linkTypes: Record<string, number>;
  linkStatuses: Record<string, number>;
};

/** What the filter leaves on the map. */
export const applyFilter = (data: MapData, filter: MapFilter): Visible => {
  const failed = failedLists(data, filter);
  const nodes = new Uint8Array(data.nodeCount);
  let nodeCount = 0;
  for (let row = 0; row < data.nodeCount; row++) {
    if (failed(row) !== 0) continue;
    nodes[row] = 1;
    nodeCount++;
  }
  const types = tableOf(linkTypeKeys(data), filter.linkTypes);
  const statuses = tableOf(data.header.linkStatuses, filter.linkStatuses);
  const links = new Uint8Array(data.linkCount);
  let linkCount = 0;
  for (let link = 0; link < data.linkCount; link++) {
    if (!endsVisible(data, nodes, link)) continue;
    if (!types[data.linkType[link] as number] || !statuses[data.linkStatus[link] as number]) continue;
    links[link] = 1;
    linkCount++;
  }
  return { nodes, links, nodeCount, linkCount };
};

/** How many of each value: see `Counts`. */
export const countValues = (data: MapData, filter: MapFilter = {}): Counts => {
  const { header } = data;
  const failed = failedLists(data, filter);
  const nodes = new Uint8Array(data.nodeCount);
  const kinds = new Uint32Array(256);
  const sectors = new Uint32Array(256);
  const statuses = new Uint32Array(256);
  const places = new Uint32Array(header.places.length);
  const mission = header.kinds.indexOf('MISSION');
  for (let row = 0; row < data.nodeCount; row++) {
    const mask = failed(row);
    if (mask === 0) nodes[row] = 1;
    // An element counts for a list when no *other* list turns it away.
    if ((mask & ~KIND) === 0) add(kinds, data.kind[row]);
    if ((mask & ~PLACE) === 0 && data.place[row] !== NO_PLACE) add(places, data.place[row]);
    if (data.kind[row] === mission) continue;
    if ((mask & ~SECTOR) === 0) add(sectors, data.sector[row]);
    if ((mask & ~STATUS) === 0 && data.status[row] !== NO_ROW) add(statuses, data.status[row]);
  }
  const types = tableOf(linkTypeKeys(data), filter.linkTypes);
  const linkStatuses = tableOf(header.linkStatuses, filter.linkStatuses);
  const typeCounts = new Uint32Array(256);
  const statusCounts = new Uint32Array(256);
  for (let link = 0; link < data.linkCount; link++) {
    if (!endsVisible(data, nodes, link)) continue;
    const type = data.linkType[link] as number;
    const status = data.linkStatus[link] as number;
    if (linkStatuses[status]) add(typeCounts, type);
    if (types[type]) add(statusCounts, status);
  }
  const bySector = named(header.sectors, sectors);
  if (sectors[NO_ROW]) bySector.OTHER = (bySector.OTHER ?? 0) + sectors[NO_ROW];
  return {
    kinds: named(header.kinds, kinds),
    sectors: bySector,
    statuses: named(header.statuses, statuses),
    places: placeCounts(data, places),
    linkTypes: named(linkTypeKeys(data), typeCounts),
    linkStatuses: named(header.linkStatuses, statusCounts),
  };
};

/** The filter with `value` added to or taken from one list; a list left empty disappears, which asks for everything. */
export const toggle = (filter: MapFilter, list: keyof MapFilter, value: string): MapFilter => {
  const { [list]: before = [], ...others } = filter;
  const after = before.includes(value) ? before.filter((other) => other !== value) : [...before, value];
  return after.length === 0 ? others : { ...others, [list]: after };
};

const KIND = 1;
const SECTOR = 2;
const STATUS = 4;
const PLACE = 8;

/** For a row, one bit for each list of the filter that turns it away. */
const failedLists = (data: MapData, filter: MapFilter): ((row: number) => number) => {
  const { header } = data;
  const mission = header.kinds.indexOf('MISSION');
  const kinds = tableOf(header.kinds, filter.kinds);
  const sectors = tableOf(header.sectors, filter.sectors);
  if (filter.sectors?.length) sectors[NO_ROW] = filter.sectors.includes('OTHER') ? 1 : 0;
  const statuses = tableOf(header.statuses, filter.statuses);
  const places = placeTable(data, filter.places);
  return (row) => {
    let mask = kinds[data.kind[row] as number] ? 0 : KIND;
    if (!places[data.place[row] as number]) mask |= PLACE;
    if (data.kind[row] === mission) return mask;
    if (!sectors[data.sector[row] as number]) mask |= SECTOR;
    if (!statuses[data.status[row] as number]) mask |= STATUS;
    return mask;
  };
};

/** A 1 for each value of a column that the list accepts. */
const tableOf = (words: string[], list: string[] | undefined): Uint8Array => {
  if (!list?.length) return new Uint8Array(256).fill(1);
  const table = new Uint8Array(256);
  words.forEach((word, row) => {
    if (list.includes(word)) table[row] = 1;
  });
  return table;
};

const placeTable = (data: MapData, ids: string[] | undefined): Uint8Array => {
  const { places } = data.header;
  if (!ids?.length) return new Uint8Array(NO_PLACE + 1).fill(1);
  const table = new Uint8Array(NO_PLACE + 1);
  places.forEach((_, row) => {
    for (const above of upwards(data, row)) if (ids.includes(places[above]?.id ?? '')) table[row] = 1;
  });
  return table;
};

/** A place, then the places that hold it. Stops after as many steps as there are places, should they form a ring. */
function* upwards(data: MapData, row: number): Generator<number> {
  const { places } = data.header;
  for (let at = row, steps = 0; at >= 0 && steps < places.length; at = places[at]?.within ?? -1, steps++)
    yield at;
}

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

const linkTypeKeys = (data: MapData) => data.header.linkTypes.map((type) => type.key);

const endsVisible = (data: MapData, nodes: Uint8Array, link: number) =>
  nodes[data.source[link] as number] === 1 && nodes[data.target[link] as number] === 1;

const add = (counts: Uint32Array, value: number | undefined) => {
  if (value !== undefined) counts[value] = (counts[value] as number) + 1;
};

const named = (words: string[], counts: Uint32Array): Record<string, number> =>
  Object.fromEntries(words.map((word, row) => [word, counts[row] ?? 0]));
