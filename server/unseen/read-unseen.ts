/** Reads what is told of those who are missing, as one audience sees it: who named whom, and who is known. */
import type { Audience } from '../access/sees.ts';
import {
  type CoverageMissionsRow,
  type CoverageRolesRow,
  coverageMissions,
  coverageRoles,
} from '../coverage/coverage.queries.ts';
import { type GapsMembershipsRow, gapsMemberships } from '../gaps/gaps.queries.ts';
import { type MapPlacesRow, mapPlaces } from '../map/map.queries.ts';
import type { Database } from '../neo4j/database.ts';
import type { Query } from '../neo4j/query.ts';
import { readAs } from '../read/hidden.ts';
import {
  type UnseenLinksRow,
  type UnseenNominationsRow,
  type UnseenReachedRow,
  type UnseenSeatsRow,
  type UnseenStakeholdersRow,
  unseenLikeness,
  unseenLinks,
  unseenNominations,
  unseenReached,
  unseenSeats,
  unseenStakeholders,
} from './unseen.queries.ts';

export type Person = UnseenStakeholdersRow;
export type Nomination = UnseenNominationsRow;

export type UnseenFacts = {
  /** By number. Whoever is hidden is not in it, nor are their nominations. */
  people: ReadonlyMap<number, Person>;
  nominations: readonly Nomination[];
  missions: readonly CoverageMissionsRow[];
  places: readonly MapPlacesRow[];
};

/** What else is known: who is tied to whom, who belongs to which community, which roles are expected. */
export type Around = {
  links: readonly UnseenLinksRow[];
  communities: readonly GapsMembershipsRow[];
  roles: readonly CoverageRolesRow[];
};

/** What has come since: who was reached, and which seats were held. */
export type Moved = { reached: readonly UnseenReachedRow[]; seats: readonly UnseenSeatsRow[] };

export type Reading = {
  database: Pick<Database, 'read' | 'stream'>;
  /** The id of the ecosystem. */
  ecosystem: string;
  /** For whom: what is hidden from them is not there. */
  audience: Audience;
};

export function readUnseen(reading: Reading): Promise<UnseenFacts> {
  const { database, ecosystem } = reading;
  return readAs(database, reading, async ({ named: hidden }) => {
    const [people, nominations, missions, places] = await Promise.all([
      streamed(reading, unseenStakeholders, { ecosystem, hidden }, PERSON),
      streamed(reading, unseenNominations, { ecosystem, hidden }, NOMINATION),
      database.read(coverageMissions, { ecosystem, hidden }),
      database.read(mapPlaces, { ecosystem }),
    ]);
    const known = new Map(people.map((person) => [person.number, person]));
    return {
      ...{ people: known, missions, places },
      // Between two reads somebody may have gone.
      nominations: nominations.filter(({ nominee }) => known.has(nominee)),
    };
  });
}

/** Who is tied to whom, who belongs to which community, which roles are expected, on a day in ISO 8601. */
export function readAround(reading: Reading, today: string): Promise<Around> {
  const { database, ecosystem } = reading;
  return readAs(database, reading, async ({ named: hidden }) => {
    const [links, communities, roles] = await Promise.all([
      streamed(reading, unseenLinks, { ecosystem, today, hidden }, LINK),
      database.read(gapsMemberships, { ecosystem, today, hidden }),
      database.read(coverageRoles, { ecosystem, today, hidden }),
    ]);
    return { links, communities, roles };
  });
}

/** Who was reached when, and who held which seat from when until when. */
export function readMoved(reading: Reading): Promise<Moved> {
  const { database, ecosystem } = reading;
  return readAs(database, reading, async ({ named: hidden }) => {
    const [reached, seats] = await Promise.all([
      database.read(unseenReached, { ecosystem, hidden }),
      database.read(unseenSeats, { ecosystem, hidden }),
    ]);
    return { reached, seats };
  });
}

/** The keys of likeness by the number of each stakeholder. */
export function readLikeness(reading: Reading): Promise<ReadonlyMap<number, readonly string[]>> {
  const { ecosystem } = reading;
  return readAs(reading.database, reading, async ({ named: hidden }) => {
    const rows = await streamed(reading, unseenLikeness, { ecosystem, hidden }, ['number', 'likeness']);
    return new Map(rows.map(({ number, likeness }) => [number, likeness ?? []]));
  });
}

const LINK = ['from', 'to', 'strength', 'isRivalry'] as const;
const PERSON = ['number', 'id', 'name', 'nameFr', 'kind', 'sector', 'isReached', 'place'] as const;
const NOMINATION = ['nominee', 'nominator', 'mission', 'role', 'day'] as const;

/** As a stream: there may be very many. */
async function streamed<P, Row>(
  { database }: Reading,
  query: Query<P, Row>,
  params: P,
  columns: readonly (keyof Row & string)[],
): Promise<Row[]> {
  const rows: Row[] = [];
  await database.stream(query, params, (get) => {
    rows.push(Object.fromEntries(columns.map((column) => [column, get(column)])) as Row);
  });
  return rows;
}
