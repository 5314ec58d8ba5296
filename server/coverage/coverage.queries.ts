// GENERATED from cypher/coverage by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type CoverageMetNeedsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type CoverageMetNeedsRow = {
  id: string;
  name?: string | null;
  by: { id: string; name: string; nameFr?: string | null; isMission: boolean };
  mission?: string | null;
  resource: { id: string; name: string; nameFr?: string | null };
  within: string[];
  place?: string | null;
};

/** The needs that are said to be met, of missions under way and of stakeholders: nothing is missing there. */
export const coverageMetNeeds = query<CoverageMetNeedsParams, CoverageMetNeedsRow>({
  name: 'coverage/met-needs',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND n.state = 'MET' AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:NEEDED_BY]->(by:Element&Record)
MATCH (n)-[:OF_RESOURCE]->(r:Resource&Record)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (n)-[:AT]->(own:Place&Record)
OPTIONAL MATCH (by)-[:LOCATED_IN]->(home:Place&Record)
WITH n, by, r, m, coalesce(own, home) AS p
WHERE NOT coalesce(by.state, 'ACTIVE') IN ['DONE', 'ABANDONED'] AND NOT coalesce(m.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
RETURN n.id AS id, n.name AS name,
  {id: by.id, name: CASE WHEN by:Mission THEN '#' + by.hashtag ELSE by.name END, nameFr: CASE WHEN by:Mission THEN null ELSE by.nameFr END, isMission: by:Mission} AS by,
  m.id AS mission, {id: r.id, name: r.name, nameFr: r.nameFr} AS resource,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource&Record) RETURN broader.id } AS within, p.id AS place`,
  integers: [],
  columns: {
    id: is.string,
    name: is.optional(is.string),
    by: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), isMission: is.boolean }),
    mission: is.optional(is.string),
    resource: is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) }),
    within: is.list(is.string),
    place: is.optional(is.string),
  },
});

export type CoverageMissionsParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type CoverageMissionsRow = {
  number: number;
  id: string;
  hashtag: string;
  name: string;
  nameFr?: string | null;
  isUnderWay: boolean;
};

/** The missions of an ecosystem; those that are under way or proposed may be rows or columns of a coverage matrix. */
export const coverageMissions = query<CoverageMissionsParams, CoverageMissionsRow>({
  name: 'coverage/missions',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL
RETURN m.number AS number, m.id AS id, m.hashtag AS hashtag, m.name AS name, m.nameFr AS nameFr,
  NOT m.state IN ['DONE', 'ABANDONED'] AS isUnderWay
ORDER BY m.sortName, number`,
  integers: [],
  columns: {
    number: is.integer,
    id: is.string,
    hashtag: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    isUnderWay: is.boolean,
  },
});

export type CoverageNamesParams = {
  ecosystem: string;
  numbers: number[];
};

export type CoverageNamesRow = {
  number: number;
  id: string;
  name: string;
  nameFr?: string | null;
};

/** The names of some stakeholders. */
export const coverageNames = query<CoverageNamesParams, CoverageNamesRow>({
  name: 'coverage/names',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $numbers AS number
MATCH (s:Stakeholder {ecosystem: $ecosystem, number: number})
RETURN s.number AS number, s.id AS id, s.name AS name, s.nameFr AS nameFr
ORDER BY s.sortName, number`,
  integers: [],
  columns: {
    number: is.integer,
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
  },
});

export type CoverageOnMissionsParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type CoverageOnMissionsRow = {
  mission: number;
  stakeholders: number[];
};

/** Who is on a mission: holds a seat in it today, is linked with it (and nobody disputes it), gives to it, or offers something for it. */
export const coverageOnMissions = query<CoverageOnMissionsParams, CoverageOnMissionsRow>({
  name: 'coverage/on-missions',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN m.number AS mission, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS WHERE l.ecosystem IS NOT NULL]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution&Record)-[:GIVEN_BY]->(s:Stakeholder&Record) WHERE $hidden[c.id] IS NULL RETURN s
    UNION MATCH (m)<-[:FOR_MISSION]-(o:Offer&Record)-[:OFFERED_BY]->(s:Stakeholder&Record)
    WHERE $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.since IS NULL OR o.since <= date($today)) AND (o.until IS NULL OR o.until >= date($today))
    RETURN s
  }
  RETURN s.number
} AS stakeholders`,
  integers: [],
  columns: {
    mission: is.integer,
    stakeholders: is.list(is.integer),
  },
});

export type CoverageResourcesParams = {
  ecosystem: string;
};

export type CoverageResourcesRow = {
  id: string;
  name: string;
  nameFr?: string | null;
  broader?: string | null;
};

/** The resources of an ecosystem, each with the one that it is a part of. */
export const coverageResources = query<CoverageResourcesParams, CoverageResourcesRow>({
  name: 'coverage/resources',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Resource {ecosystem: $ecosystem})
// Every resource has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL
OPTIONAL MATCH (r)-[:PART_OF]->(broader:Resource&Record)
RETURN r.id AS id, r.name AS name, r.nameFr AS nameFr, broader.id AS broader
ORDER BY r.number`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    broader: is.optional(is.string),
  },
});

export type CoverageRolesParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type CoverageRolesRow = {
  id: string;
  kind: string;
  title?: string | null;
  titleFr?: string | null;
  minimum: number;
  mission: number;
  holders: number[];
};

/** The roles that missions under way expect to be filled, with who holds their seats today, once for each seat. */
export const coverageRoles = query<CoverageRolesParams, CoverageRolesRow>({
  name: 'coverage/roles',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Role {ecosystem: $ecosystem})
// Every role has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL
MATCH (r)-[:OF_MISSION]->(m:Mission&Record)
WHERE NOT m.state IN ['DONE', 'ABANDONED']
RETURN r.id AS id, r.kind AS kind, r.title AS title, r.titleFr AS titleFr, r.minimum AS minimum, m.number AS mission, COLLECT {
  MATCH (r)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
  WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
  RETURN s.number
} AS holders
ORDER BY r.number`,
  integers: [],
  columns: {
    id: is.string,
    kind: is.string,
    title: is.optional(is.string),
    titleFr: is.optional(is.string),
    minimum: is.integer,
    mission: is.integer,
    holders: is.list(is.integer),
  },
});

export type CoverageStakeholdersParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type CoverageStakeholdersRow = {
  number: number;
  sector?: string | null;
  isReached: boolean;
  place?: number | null;
};

/** Every stakeholder with what a coverage matrix counts it by. */
export const coverageStakeholders = query<CoverageStakeholdersParams, CoverageStakeholdersRow>({
  name: 'coverage/stakeholders',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL
OPTIONAL MATCH (s)-[:LOCATED_IN]->(p:Place&Record)
RETURN s.number AS number, s.sector AS sector, s.status <> 'NOMINATED' AS isReached, p.number AS place`,
  integers: [],
  columns: {
    number: is.integer,
    sector: is.optional(is.string),
    isReached: is.boolean,
    place: is.optional(is.integer),
  },
});
