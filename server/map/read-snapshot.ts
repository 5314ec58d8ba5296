/** Fills a snapshot from the database: seven reads of plain rows, each column filled as the rows arrive. */
import { setImmediate } from 'node:timers/promises';
import { VISIBILITIES } from '../access/sees.ts';
import { type Current, ecosystemById } from '../ecosystem/find.ts';
import { ELEMENT_KINDS } from '../element/element.ts';
import { interdependencyTypes } from '../interdependency/interdependency.queries.ts';
import { BUILT_IN } from '../interdependency/interdependency.ts';
import { LINK_DIRECTIONS, LINK_STATUSES } from '../interdependency/link-states.ts';
import { NO_FIRST_DAY, NO_LAST_DAY } from '../kind/holds.ts';
import type { Database } from '../neo4j/database.ts';
import { SECTORS, STAKEHOLDER_STATUSES } from '../stakeholder/stakeholder.ts';
import { filed } from './groups.ts';
import { mapCommunities, mapElements, mapLinks, mapMemberships, mapPlaces, mapSeats } from './map.queries.ts';
import type { MapSource } from './map-source.ts';
import { groupsOf, readBelongings } from './read-groups.ts';
import {
  type Elements,
  type Links,
  makeSnapshot,
  NO_PLACE,
  NO_ROW,
  type Snapshot,
  type SnapshotPlace,
  type SnapshotType,
} from './snapshot.ts';

const TRIES = 3;
/** Types that a byte can name; those past it are drawn as one. */
const MOST_TYPES = 254;
/** Of what does not say who sees it. */
const FEWEST = VISIBILITIES.length - 1;
/** The row of an element that is not there. */
const NO_ELEMENT = 2 ** 32 - 1;
const OTHER: SnapshotType = { key: 'OTHER', label: 'Other', labelFr: 'Autre', own: true };

/** What could not be read between two changes: of more than one revision, so that it cannot follow the next. */
const mixed = new WeakSet<Snapshot>();

/** Whether a snapshot is of its revision and no other. */
export const isOfOneRevision = (snapshot: Snapshot): boolean => !mixed.has(snapshot);

/**
 * The ecosystem as it stands. It is read again when its revision moved meanwhile; under writes without a pause the
 * last try is kept under the revision before it, so that the next check finds it out of date.
 */
export async function readSnapshot(database: Database, current: Current): Promise<Snapshot> {
  let { revision } = current;
  for (let tries = 1; ; tries++) {
    const snapshot = await readOnce(database, { ...current, revision });
    const after = await ecosystemById(database, current.id);
    if (!after || after.revision === revision) return snapshot;
    if (tries === TRIES) {
      mixed.add(snapshot);
      return snapshot;
    }
    revision = after.revision;
  }
}

function stored(database: Database, ecosystem: string): MapSource {
  return {
    places: () => database.read(mapPlaces, { ecosystem }),
    types: () => database.read(interdependencyTypes, { ecosystems: [ecosystem] }),
    elements: (codes, onRow) => database.stream(mapElements, { ecosystem, codes }, onRow),
    links: (codes, onRow) => database.stream(mapLinks, { ecosystem, codes }, onRow),
    communities: () => database.read(mapCommunities, { ecosystem }),
    memberships: (onRow) => database.stream(mapMemberships, { ecosystem }, onRow),
    seats: (onRow) => database.stream(mapSeats, { ecosystem }, onRow),
  };
}

async function readOnce(database: Database, current: Current): Promise<Snapshot> {
  return snapshotFrom(stored(database, current.id), current);
}

/** All at once: a database that has only started plans each of these for longer than it runs it. */
export async function snapshotFrom(source: MapSource, { id, slug, revision }: Current): Promise<Snapshot> {
  const [reading, typed] = [readPlaces(source), readTypes(source)];
  const [places, linkTypes, { nodes, tagsOf }, ties, belongings] = await Promise.all([
    reading,
    typed,
    readElements(source, reading),
    typed.then((types) => readLinks(source, types)),
    readBelongings(source),
  ]);
  // Sorting many links takes a moment: let others have their turn first.
  await setImmediate();
  const links = betweenRows(ties, nodes);
  const groups = { ...groupsOf(belongings, nodes), ...filed(tagsOf) };
  return makeSnapshot({ ecosystem: { id, slug }, revision, nodes, links, places, linkTypes, groups });
}

async function readPlaces(source: MapSource): Promise<SnapshotPlace[]> {
  const rows = await source.places();
  const rowOf = new Map(rows.map(({ number }, row) => [number, row]));
  return rows.map(({ number, id, name, nameFr, within }) => ({
    number,
    id,
    name,
    nameFr: nameFr ?? null,
    within: rowOf.get(within ?? -1) ?? -1,
  }));
}

async function readTypes(source: MapSource): Promise<SnapshotType[]> {
  const own = await source.types();
  const all = [
    ...[...BUILT_IN.values()].map((type) => ({ ...type, own: false })),
    ...own.map(({ type }) => ({ ...type, own: true })),
  ];
  return all
    .slice(0, MOST_TYPES)
    .map(({ key, label, labelFr, own }) => ({ key, label, labelFr: labelFr ?? null, own }));
}

async function readElements(source: MapSource, reading: Promise<readonly SnapshotPlace[]>) {
  const number: number[] = [];
  const kind: number[] = [];
  const sector: number[] = [];
  const status: number[] = [];
  const visibility: number[] = [];
  const placeNumber: number[] = [];
  const name: string[] = [];
  const nameFr: string[] = [];
  const hashtag: string[] = [];
  const x: number[] = [];
  const y: number[] = [];
  const pinned: number[] = [];
  const tagsOf: string[][] = [];
  const codes = {
    kind: codesOf(ELEMENT_KINDS),
    sector: codesOf(SECTORS),
    status: codesOf(STAKEHOLDER_STATUSES),
    seenBy: codesOf(VISIBILITIES),
  };
  await source.elements(codes, (get) => {
    const own = get('number') as number;
    // An element recorded in two places comes twice: the first one is drawn.
    if (own === number.at(-1)) return;
    number.push(own);
    kind.push(get('kind') as number);
    sector.push((get('sector') ?? NO_ROW) as number);
    status.push((get('status') ?? NO_ROW) as number);
    visibility.push((get('seenBy') ?? FEWEST) as number);
    placeNumber.push((get('place') ?? -1) as number);
    name.push(get('name') as string);
    nameFr.push((get('nameFr') ?? '') as string);
    hashtag.push((get('hashtag') ?? '') as string);
    x.push((get('x') ?? Number.NaN) as number);
    y.push((get('y') ?? Number.NaN) as number);
    pinned.push(get('pinned') ? 1 : 0);
    tagsOf.push((get('tags') ?? []) as string[]);
  });
  const placeRow = new Map((await reading).map((each, row) => [each.number, row]));
  const place = placeNumber.map((each) => Math.min(NO_PLACE, placeRow.get(each) ?? NO_PLACE));
  const nodes: Elements = {
    name,
    nameFr,
    hashtag,
    number: Uint32Array.from(number),
    kind: Uint8Array.from(kind),
    sector: Uint8Array.from(sector),
    status: Uint8Array.from(status),
    visibility: Uint8Array.from(visibility),
    place: Uint16Array.from(place),
    x: Float32Array.from(x),
    y: Float32Array.from(y),
    pinned: Uint8Array.from(pinned),
  };
  return { nodes, tagsOf };
}

/** Links as they come: their ends by the numbers of the elements. */
async function readLinks(rows: MapSource, linkTypes: SnapshotType[]): Promise<Links> {
  const number: number[] = [];
  const source: number[] = [];
  const target: number[] = [];
  const type: number[] = [];
  const strength: number[] = [];
  const status: number[] = [];
  const direction: number[] = [];
  const visibility: number[] = [];
  const since: number[] = [];
  const until: number[] = [];
  const codes = {
    type: codesOf(linkTypes.map(({ key }) => key)),
    status: codesOf(LINK_STATUSES),
    direction: codesOf(LINK_DIRECTIONS),
    seenBy: codesOf(VISIBILITIES),
  };
  await rows.links(codes, (get) => {
    source.push(get('from') as number);
    target.push(get('to') as number);
    number.push(get('number') as number);
    type.push(typeRow(get('type') as number | string, linkTypes));
    strength.push((get('strength') ?? 0) as number);
    status.push((get('status') ?? 0) as number);
    direction.push((get('direction') ?? 0) as number);
    visibility.push((get('seenBy') ?? FEWEST) as number);
    since.push((get('since') ?? NO_FIRST_DAY) as number);
    until.push((get('until') ?? NO_LAST_DAY) as number);
  });
  return {
    number: Uint32Array.from(number),
    source: Uint32Array.from(source),
    target: Uint32Array.from(target),
    type: Uint8Array.from(type),
    strength: Uint8Array.from(strength),
    status: Uint8Array.from(status),
    direction: Uint8Array.from(direction),
    visibility: Uint8Array.from(visibility),
    since: Uint32Array.from(since),
    until: Uint32Array.from(until),
  };
}

/** The same with their ends by rows, without those of which an end is not there: it came, or went, while all was read. */
function betweenRows(links: Links, { number }: Elements): Links {
  const rowOf = new Map(Array.from(number, (each, row) => [each, row]));
  const source = links.source.map((each) => rowOf.get(each) ?? NO_ELEMENT);
  const target = links.target.map((each) => rowOf.get(each) ?? NO_ELEMENT);
  const isWhole = (_: number, at: number) => source[at] !== NO_ELEMENT && target[at] !== NO_ELEMENT;
  const all = { ...links, source, target };
  if (source.every(isWhole)) return all;
  return Object.fromEntries(
    Object.entries(all).map(([name, column]) => [name, column.filter(isWhole)]),
  ) as unknown as Links;
}

/** The row of a type; one without a code comes as its key and takes a row of its own while there is room. */
function typeRow(type: number | string, linkTypes: SnapshotType[]): number {
  if (typeof type === 'number') return type;
  const known = linkTypes.findIndex(({ key }) => key === type);
  if (known >= 0) return known;
  if (linkTypes.length < MOST_TYPES) {
    return linkTypes.push({ key: type, label: type, labelFr: null, own: true }) - 1;
  }
  linkTypes[MOST_TYPES] = OTHER;
  return MOST_TYPES;
}

/** Codes as integers: the driver would send plain numbers as floats. */
function codesOf(words: readonly string[]): Record<string, bigint> {
  return Object.fromEntries(words.map((word, row) => [word, BigInt(row)]));
}
