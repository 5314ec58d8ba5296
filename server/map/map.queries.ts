// GENERATED from cypher/map by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type MapBeginPlacingParams = {
  ecosystem: string;
};

export type MapBeginPlacingRow = {
  revision: number;
};

/** Locks an ecosystem and raises its revision, before the last positions are kept in the same transaction. It keeps which revisions were no more than that, the last hundred of them. */
export const mapBeginPlacing = query<MapBeginPlacingParams, MapBeginPlacingRow>({
  name: 'map/begin-placing',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
SET e.revision = e.revision + 1
SET e.placings = (coalesce(e.placings, []) + e.revision)[-100..]
RETURN e.revision AS revision`,
  integers: [],
  columns: {
    revision: is.integer,
  },
});

export type MapCommunitiesParams = {
  ecosystem: string;
};

export type MapCommunitiesRow = {
  number: number;
  id: string;
  kind: string;
  name: string;
  nameFr?: string | null;
};

/** The communities of an ecosystem, by number. */
export const mapCommunities = query<MapCommunitiesParams, MapCommunitiesRow>({
  name: 'map/communities',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Community {ecosystem: $ecosystem})
// Every community has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL
RETURN c.number AS number, c.id AS id, c.kind AS kind, c.name AS name, c.nameFr AS nameFr
ORDER BY c.number`,
  integers: [],
  columns: {
    number: is.integer,
    id: is.string,
    kind: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
  },
});

export type MapElementsParams = {
  ecosystem: string;
  codes: Record<string, unknown>;
};

export type MapElementsRow = {
  number: number;
  name: string;
  nameFr?: string | null;
  hashtag?: string | null;
  kind: number;
  sector?: number | null;
  status?: number | null;
  seenBy?: number | null;
  place?: number | null;
  x?: number | null;
  y?: number | null;
  pinned?: boolean | null;
  tags?: string[] | null;
};

/** What stands on the map of an ecosystem, by number. `codes` turns words into the bytes that the map keeps. */
export const mapElements = query<MapElementsParams, MapElementsRow>({
  name: 'map/elements',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve, in order.
WHERE e.number IS NOT NULL
OPTIONAL MATCH (e)-[:LOCATED_IN]->(p:Place&Record)
RETURN e.number AS number, e.name AS name, e.nameFr AS nameFr, e.hashtag AS hashtag,
  $codes.kind[e.kind] AS kind, $codes.sector[e.sector] AS sector, $codes.status[e.status] AS status,
  $codes.seenBy[e.seenBy] AS seenBy,
  p.number AS place, e.x AS x, e.y AS y, e.pinned AS pinned, e.tags AS tags
ORDER BY e.number`,
  integers: [],
  columns: {
    number: is.integer,
    name: is.string,
    nameFr: is.optional(is.string),
    hashtag: is.optional(is.string),
    kind: is.integer,
    sector: is.optional(is.integer),
    status: is.optional(is.integer),
    seenBy: is.optional(is.integer),
    place: is.optional(is.integer),
    x: is.optional(is.float),
    y: is.optional(is.float),
    pinned: is.optional(is.boolean),
    tags: is.optional(is.list(is.string)),
  },
});

export type MapLinksParams = {
  ecosystem: string;
  codes: Record<string, unknown>;
};

export type MapLinksRow = {
  number: number;
  from: number;
  to: number;
  type: unknown;
  strength?: number | null;
  since?: number | null;
  until?: number | null;
  status?: number | null;
  direction?: number | null;
  seenBy?: number | null;
};

/** The interdependencies of an ecosystem, by the numbers of their ends. A type without a code comes as its key. */
export const mapLinks = query<MapLinksParams, MapLinksRow>({
  name: 'map/links',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (from:Element {ecosystem: $ecosystem})-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]->(to:Element)
// Every element has one; saying so lets the index on both serve.
WHERE from.number IS NOT NULL
RETURN r.number AS number, from.number AS from, to.number AS to,
  coalesce($codes.type[r.type], r.type) AS type, r.strength AS strength,
  // Days as numbers that order like them: 20261121.
  r.since.year * 10000 + r.since.month * 100 + r.since.day AS since, r.until.year * 10000 + r.until.month * 100 + r.until.day AS until,
  $codes.status[r.status] AS status, $codes.direction[r.direction] AS direction,
  $codes.seenBy[r.seenBy] AS seenBy`,
  integers: [],
  columns: {
    number: is.integer,
    from: is.integer,
    to: is.integer,
    type: is.any,
    strength: is.optional(is.integer),
    since: is.optional(is.integer),
    until: is.optional(is.integer),
    status: is.optional(is.integer),
    direction: is.optional(is.integer),
    seenBy: is.optional(is.integer),
  },
});

export type MapMembershipsParams = {
  ecosystem: string;
};

export type MapMembershipsRow = {
  element: number;
  group: number;
  since?: number | null;
  until?: number | null;
};

/** Who belongs to which community, by their numbers, and in which period. */
export const mapMemberships = query<MapMembershipsParams, MapMembershipsRow>({
  name: 'map/memberships',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (c:Community {ecosystem: $ecosystem})
// Every community has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL
MATCH (c)<-[:IN_COMMUNITY]-(m:Membership&Record)-[:OF_MEMBER]->(s:Stakeholder&Record)
RETURN s.number AS element, c.number AS group,
  // Days as numbers that order like them: 20261121.
  m.since.year * 10000 + m.since.month * 100 + m.since.day AS since, m.until.year * 10000 + m.until.month * 100 + m.until.day AS until`,
  integers: [],
  columns: {
    element: is.integer,
    group: is.integer,
    since: is.optional(is.integer),
    until: is.optional(is.integer),
  },
});

export type MapMissionsParams = {
  ecosystem: string;
  roles: number[];
};

export type MapMissionsRow = {
  role: string;
  mission: number;
};

/** The missions that some roles belong to, by the numbers of the roles. */
export const mapMissions = query<MapMissionsParams, MapMissionsRow>({
  name: 'map/missions',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $roles AS number
MATCH (r:Role {ecosystem: $ecosystem, number: number})-[:OF_MISSION]->(m:Mission&Record)
RETURN r.id AS role, m.number AS mission`,
  integers: [],
  columns: {
    role: is.string,
    mission: is.integer,
  },
});

export type MapPlaceParams = {
  ecosystem: string;
  rows: unknown[];
  again: boolean;
};

export type MapPlaceRow = {
  placed: number;
};

/** Keeps the positions of elements that have none yet: each row is [number, x, y]. Nothing that has one moves, unless the map is placed again; and what somebody has pinned meanwhile stays even then. */
export const mapPlace = query<MapPlaceParams, MapPlaceRow>({
  name: 'map/place',
  access: 'write',
  timeout: 30000,
  text: `
UNWIND $rows AS row
MATCH (e:Element {ecosystem: $ecosystem, number: row[0]})
WHERE e.x IS NULL OR ($again AND e.pinned IS NULL)
SET e.x = row[1], e.y = row[2]
RETURN count(e) AS placed`,
  integers: [],
  columns: {
    placed: is.integer,
  },
});

export type MapPlacesParams = {
  ecosystem: string;
};

export type MapPlacesRow = {
  number: number;
  id: string;
  name: string;
  nameFr?: string | null;
  within?: number | null;
};

/** The places of an ecosystem, by number, each with the number of the place it lies within. */
export const mapPlaces = query<MapPlacesParams, MapPlacesRow>({
  name: 'map/places',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (p:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE p.sortName IS NOT NULL
RETURN p.number AS number, p.id AS id, p.name AS name, p.nameFr AS nameFr,
  [(p)-[:WITHIN]->(parent:Place&Record) | parent.number][0] AS within
ORDER BY number`,
  integers: [],
  columns: {
    number: is.integer,
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    within: is.optional(is.integer),
  },
});

export type MapSeatsParams = {
  ecosystem: string;
};

export type MapSeatsRow = {
  element: number;
  group: number;
  since?: number | null;
  until?: number | null;
};

/** Who holds a seat in which mission, by their numbers, and in which period. */
export const mapSeats = query<MapSeatsParams, MapSeatsRow>({
  name: 'map/seats',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL
MATCH (m)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
RETURN s.number AS element, m.number AS group,
  // Days as numbers that order like them: 20261121.
  seat.since.year * 10000 + seat.since.month * 100 + seat.since.day AS since, seat.until.year * 10000 + seat.until.month * 100 + seat.until.day AS until`,
  integers: [],
  columns: {
    element: is.integer,
    group: is.integer,
    since: is.optional(is.integer),
    until: is.optional(is.integer),
  },
});

export type MapSketchParams = {
  ecosystem: string;
  seen: string[] | null;
  most: number;
};

export type MapSketchRow = {
  number: number;
  kind: string;
  sector?: string | null;
  x?: number | null;
  y?: number | null;
  to: number[];
};

/** The first elements of an ecosystem that somebody may see, with where they stand and what they are linked to: enough for a small picture. `seen`: the visibilities that are seen, all of them when null. */
export const mapSketch = query<MapSketchParams, MapSketchRow>({
  name: 'map/sketch',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve, in order.
WHERE e.number IS NOT NULL AND ($seen IS NULL OR coalesce(e.seenBy, '') IN $seen)
WITH e ORDER BY e.number LIMIT $most
RETURN e.number AS number, e.kind AS kind, e.sector AS sector, e.x AS x, e.y AS y,
  COLLECT {
    MATCH (e)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]->(other:Element)
    WHERE $seen IS NULL OR coalesce(r.seenBy, '') IN $seen
    RETURN other.number LIMIT 12
  } AS to
ORDER BY e.number`,
  integers: ['most'],
  columns: {
    number: is.integer,
    kind: is.string,
    sector: is.optional(is.string),
    x: is.optional(is.float),
    y: is.optional(is.float),
    to: is.list(is.integer),
  },
});
