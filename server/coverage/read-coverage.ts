/** Reads what a matrix is computed from: plain rows, only those that its two dimensions need, as one audience sees them. */
import type { Audience } from '../access/sees.ts';
import { Invalid } from '../errors.ts';
import {
  type GapsCommitmentsRow,
  type GapsMembershipsRow,
  type GapsNeedsRow,
  type GapsOffersRow,
  gapsCommitments,
  gapsMemberships,
  gapsNeeds,
  gapsOffers,
} from '../gaps/gaps.queries.ts';
import { complaint, sentence } from '../language/sentence.ts';
import { type MapPlacesRow, mapPlaces } from '../map/map.queries.ts';
import type { Database } from '../neo4j/database.ts';
import type { Query } from '../neo4j/query.ts';
import { type Hidden, readAs } from '../read/hidden.ts';
import {
  type CoverageMetNeedsRow,
  type CoverageMissionsRow,
  type CoverageOnMissionsRow,
  type CoverageResourcesRow,
  type CoverageRolesRow,
  type CoverageStakeholdersRow,
  coverageMetNeeds,
  coverageMissions,
  coverageOnMissions,
  coverageResources,
  coverageRoles,
  coverageStakeholders,
} from './coverage.queries.ts';
import { type CoverageAsked, type CoverageDimension, type CoverageFilter, ruleOf } from './coverage.ts';
import { remembered } from './remembered.ts';

export type Person = {
  number: number;
  sector: string | undefined;
  isReached: boolean;
  place: number | undefined;
};

/** What a matrix is computed from. Hidden stakeholders and what is theirs are not in it. */
export type CoverageFacts = {
  everybody: Person[];
  /** Those whom the filter leaves. */
  people: Person[];
  places: MapPlacesRow[];
  missions: CoverageMissionsRow[];
  onMission: CoverageOnMissionsRow[];
  roles: CoverageRolesRow[];
  communities: GapsMembershipsRow[];
  resources: CoverageResourcesRow[];
  needs: GapsNeedsRow[];
  metNeeds: CoverageMetNeedsRow[];
  offers: GapsOffersRow[];
  commitments: GapsCommitmentsRow[];
};

export type Reading = {
  database: Pick<Database, 'read' | 'stream'>;
  ecosystem: string;
  /** The revision of the ecosystem, as it was found a moment ago. */
  revision: number;
  /** ISO 8601. */
  today: string;
  /** For whom: what is hidden from them is not there. */
  audience: Audience;
  asked: CoverageAsked;
};

/** Throws `Invalid` where the filter names a record that is not there. */
export async function readCoverage(reading: Reading): Promise<CoverageFacts> {
  const facts = await readAs(reading.database, reading, (hidden) => readFacts(reading, hidden));
  const { filter } = reading.asked;
  mustHold('place', facts.places, filter.place);
  mustHold('mission', facts.missions, filter.mission);
  mustHold('community', facts.communities, filter.community);
  mustHold('resource', facts.resources, filter.resource);
  return { ...facts, people: narrowed(facts, filter) };
}

async function readFacts(reading: Reading, hidden: Hidden): Promise<Omit<CoverageFacts, 'people'>> {
  const { ecosystem, today, asked } = reading;
  const { filter } = asked;
  const uses = (dimension: CoverageDimension) => asked.rows === dimension || asked.columns === dimension;
  const isMarket = ruleOf(asked) === 'MARKET';
  const given = { ecosystem, today, hidden: hidden.named };
  const read = remembered({ ...reading, hidden });
  const when = <P, R>(needed: unknown, query: Query<P, R>, params: P): Promise<R[]> =>
    needed ? read(query.name, () => reading.database.read(query, params)) : Promise.resolve([]);
  const [everybody, places, missions, onMission, roles, communities, resources] = await Promise.all([
    read('people', () => readPeople(reading, hidden.named)),
    when(isMarket || uses('PLACE') || filter.place, mapPlaces, { ecosystem }),
    when(uses('MISSION') || filter.mission, coverageMissions, given),
    when(uses('MISSION') || filter.mission, coverageOnMissions, given),
    when(uses('ROLE'), coverageRoles, given),
    when(uses('COMMUNITY') || filter.community, gapsMemberships, given),
    when(isMarket || filter.resource, coverageResources, { ecosystem }),
  ]);
  const [needs, metNeeds, offers, commitments] = await Promise.all([
    when(isMarket, gapsNeeds, given),
    when(isMarket, coverageMetNeeds, given),
    when(isMarket, gapsOffers, given),
    when(isMarket, gapsCommitments, given),
  ]);
  return {
    ...{ everybody, places, missions, onMission, roles, communities, resources },
    ...{ needs, metNeeds, offers, commitments },
  };
}

/** As a stream: there may be very many. */
async function readPeople({ database, ecosystem }: Reading, hidden: Record<string, true>): Promise<Person[]> {
  const people: Person[] = [];
  await database.stream(coverageStakeholders, { ecosystem, hidden }, (get) => {
    const column = (name: keyof CoverageStakeholdersRow) => get(name) as never;
    people.push({
      ...{ number: column('number'), isReached: column('isReached') },
      ...{ sector: column('sector') ?? undefined, place: column('place') ?? undefined },
    });
  });
  return people;
}

const FILTERED = {
  place: 'un lieu',
  mission: 'une mission',
  community: 'une communauté',
  resource: 'une ressource',
};

function mustHold(
  name: keyof typeof FILTERED,
  records: readonly { id: string }[],
  id: string | null | undefined,
): void {
  if (!id || records.some((record) => record.id === id)) return;
  const what = { en: name, fr: FILTERED[name] };
  throw new Invalid(sentence('coverage.filter', { what }), [
    complaint(`filter.${name}`, 'coverage.filterWanted', { what }),
  ]);
}

type Groups = Pick<CoverageFacts, 'everybody' | 'places' | 'missions' | 'onMission' | 'communities'>;

/** Who is left when a filter asks for a place, a mission, a community or a sector. */
function narrowed({ everybody, places, missions, onMission, communities }: Groups, filter: CoverageFilter) {
  const { place, mission, community, sector } = filter;
  const within = place ? placesWithin(places, place) : undefined;
  const number = missions.find(({ id }) => id === mission)?.number;
  const on = mission && new Set(onMission.find((each) => each.mission === number)?.stakeholders);
  const members = community && new Set(communities.find(({ id }) => id === community)?.members);
  return everybody.filter(
    (person) =>
      (!within || within.has(person.place ?? -1)) &&
      (!on || on.has(person.number)) &&
      (!members || members.has(person.number)) &&
      (!sector || person.sector === sector),
  );
}

/** The numbers of a place and of all places within it. */
export function placesWithin(places: readonly MapPlacesRow[], id: string): Set<number> {
  const parts = Map.groupBy(places, ({ within }) => within ?? -1);
  const found = new Set<number>();
  const add = (number: number) => {
    found.add(number);
    for (const part of parts.get(number) ?? []) add(part.number);
  };
  for (const { id: each, number } of places) if (each === id) add(number);
  return found;
}
