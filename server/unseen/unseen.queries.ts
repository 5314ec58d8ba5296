// GENERATED from cypher/unseen by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type UnseenLikenessParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type UnseenLikenessRow = {
  number: number;
  likeness?: string[] | null;
};

/** Every stakeholder with the keys by which it is told who is likely the same. */
export const unseenLikeness = query<UnseenLikenessParams, UnseenLikenessRow>({
  name: 'unseen/likeness',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL
RETURN s.number AS number, s.likeness AS likeness`,
  integers: [],
  columns: {
    number: is.integer,
    likeness: is.optional(is.list(is.string)),
  },
});

export type UnseenLinksParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type UnseenLinksRow = {
  from: number;
  to: number;
  strength?: number | null;
  isRivalry: boolean;
};

/** Links between stakeholders that hold today and nobody disputes: who knows whom. Competitors do not introduce one another. */
export const unseenLinks = query<UnseenLinksParams, UnseenLinksRow>({
  name: 'unseen/links',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (a:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE a.number IS NOT NULL AND $hidden[a.id] IS NULL
MATCH (a)-[l:INTERDEPENDS WHERE l.ecosystem IS NOT NULL]->(b:Stakeholder)
WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED']
  AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
RETURN a.number AS from, b.number AS to, l.strength AS strength, l.type = 'COMPETES_WITH' AS isRivalry`,
  integers: [],
  columns: {
    from: is.integer,
    to: is.integer,
    strength: is.optional(is.integer),
    isRivalry: is.boolean,
  },
});

export type UnseenMarksParams = {
  ecosystem: string;
  kind: string;
};

export type UnseenMarksRow = {
  key: string;
  assignee?: string | null;
  dismissed?: string | null;
};

/** What was said of findings of a kind: who looks after each, and why it is none. */
export const unseenMarks = query<UnseenMarksParams, UnseenMarksRow>({
  name: 'unseen/marks',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (f:Finding {ecosystem: $ecosystem})
WHERE f.key STARTS WITH $kind + '.' AND f.closedAt IS NULL AND (f.assignee IS NOT NULL OR f.dismissedReason IS NOT NULL)
RETURN f.key AS key, f.assignee AS assignee, f.dismissedReason AS dismissed`,
  integers: [],
  columns: {
    key: is.string,
    assignee: is.optional(is.string),
    dismissed: is.optional(is.string),
  },
});

export type UnseenNominationsParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type UnseenNominationsRow = {
  nominee: number;
  nominator?: number | null;
  mission?: number | null;
  role?: string | null;
  day: string;
};

/** Who named whom, for which mission and role. One that nobody in particular made, a text for instance, has no nominator. */
export const unseenNominations = query<UnseenNominationsParams, UnseenNominationsRow>({
  name: 'unseen/nominations',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Nomination {ecosystem: $ecosystem})
// Every nomination has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL
MATCH (n)-[:NAMES]->(who:Stakeholder&Record)
OPTIONAL MATCH (n)-[:NAMED_BY]->(by:Stakeholder&Record)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (n)-[:FOR_ROLE]->(r:Role&Record)
OPTIONAL MATCH (r)-[:OF_MISSION]->(of:Mission&Record)
RETURN who.number AS nominee, by.number AS nominator, coalesce(m.number, of.number) AS mission, r.id AS role,
  left(toString(coalesce(n.on, n.createdAt)), 10) AS day
ORDER BY n.number`,
  integers: [],
  columns: {
    nominee: is.integer,
    nominator: is.optional(is.integer),
    mission: is.optional(is.integer),
    role: is.optional(is.string),
    day: is.string,
  },
});

export type UnseenReachedParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type UnseenReachedRow = {
  number: number;
  day: string;
};

/** Who was named and has been reached since, and on which day: that of the change by which it was a nomination no longer. */
export const unseenReached = query<UnseenReachedParams, UnseenReachedRow>({
  name: 'unseen/reached',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
MATCH (c:Change {record: s.id})
WHERE c.before CONTAINS '"status":"NOMINATED"' AND NOT c.after CONTAINS '"status":"NOMINATED"'
MATCH (r:Revision {ecosystem: $ecosystem, revision: c.revision})
RETURN s.number AS number, left(toString(max(r.at)), 10) AS day`,
  integers: [],
  columns: {
    number: is.integer,
    day: is.string,
  },
});

export type UnseenSeatsParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type UnseenSeatsRow = {
  mission: number;
  since: string;
  until?: string | null;
  isDated: boolean;
};

/** Every seat that somebody holds or held, from when until when: from the day on which it was recorded where nobody said since when. What a sheet brought without a day was filled nobody knows when. */
export const unseenSeats = query<UnseenSeatsParams, UnseenSeatsRow>({
  name: 'unseen/seats',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (r:Role {ecosystem: $ecosystem})
// Every role has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL
MATCH (r)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
WHERE $hidden[s.id] IS NULL
MATCH (r)-[:OF_MISSION]->(m:Mission&Record)
RETURN m.number AS mission, left(toString(coalesce(seat.since, seat.createdAt)), 10) AS since, toString(seat.until) AS until,
  seat.since IS NOT NULL OR seat.importKey IS NULL AS isDated`,
  integers: [],
  columns: {
    mission: is.integer,
    since: is.string,
    until: is.optional(is.string),
    isDated: is.boolean,
  },
});

export type UnseenSimilarParams = {
  ecosystem: string;
  today: string;
  closed: Record<string, unknown>;
};

export type UnseenSimilarRow = {
  mission: number;
  ecosystem: string;
  ecosystemFr?: string | null;
  roles: string[];
  sectors: string[];
};

/** What missions of the same #tag in other ecosystems expect and have, as far as everybody may see it. */
export const unseenSimilar = query<UnseenSimilarParams, UnseenSimilarRow>({
  name: 'unseen/similar',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (e:Ecosystem) WHERE e.id <> $ecosystem AND $closed[e.id] IS NULL
MATCH (o:Mission {ecosystem: e.id, hashtag: m.hashtag})
RETURN m.number AS mission, e.name AS ecosystem, e.nameFr AS ecosystemFr,
  COLLECT { MATCH (o)<-[:OF_MISSION]-(r:Role&Record) RETURN DISTINCT r.kind } AS roles,
  COLLECT {
    MATCH (o)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
    WHERE s.seenBy = 'PUBLIC' AND s.sector IS NOT NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN DISTINCT s.sector
  } AS sectors
ORDER BY mission, e.sortName, e.id`,
  integers: [],
  columns: {
    mission: is.integer,
    ecosystem: is.string,
    ecosystemFr: is.optional(is.string),
    roles: is.list(is.string),
    sectors: is.list(is.string),
  },
});

export type UnseenStakeholdersParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type UnseenStakeholdersRow = {
  number: number;
  id: string;
  name: string;
  nameFr?: string | null;
  kind: string;
  sector?: string | null;
  isReached: boolean;
  place?: number | null;
};

/** Every stakeholder with what it is known by, where it is and whether it was reached. */
export const unseenStakeholders = query<UnseenStakeholdersParams, UnseenStakeholdersRow>({
  name: 'unseen/stakeholders',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL
OPTIONAL MATCH (s)-[:LOCATED_IN]->(p:Place&Record)
RETURN s.number AS number, s.id AS id, s.name AS name, s.nameFr AS nameFr, s.kind AS kind, s.sector AS sector,
  s.status <> 'NOMINATED' AS isReached, p.number AS place`,
  integers: [],
  columns: {
    number: is.integer,
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    kind: is.string,
    sector: is.optional(is.string),
    isReached: is.boolean,
    place: is.optional(is.integer),
  },
});
