// GENERATED from cypher/joining by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type JoiningAroundParams = {
  id: string;
};

export type JoiningAroundRow = {
  missions: string[];
  linked: string[];
  needs: string[];
  offers: string[];
  place?: string | null;
};

/** What a stakeholder has said so far that others can be met by: the missions that it contributes to or holds a seat of, whom it is linked to, its needs and its offers, and where it is. */
export const joiningAround = query<JoiningAroundParams, JoiningAroundRow>({
  name: 'joining/around',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Stakeholder {id: $id})
RETURN
  COLLECT { MATCH (s)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-(m:Mission) WHERE r.status <> 'ENDED' RETURN DISTINCT m.id
    UNION MATCH (s)<-[:HELD_BY]-(:Seat&Record)-[:OF_ROLE]->(:Role&Record)-[:OF_MISSION]->(m:Mission&Record) RETURN m.id } AS missions,
  COLLECT { MATCH (s)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-(o:Stakeholder) RETURN DISTINCT o.id } AS linked,
  COLLECT { MATCH (s)<-[:NEEDED_BY]-(n:Need&Record) WHERE NOT n.state IN ['MET', 'WITHDRAWN'] RETURN n.id LIMIT 100 } AS needs,
  COLLECT { MATCH (s)<-[:OFFERED_BY]-(o:Offer&Record) WHERE NOT o.state IN ['TAKEN', 'WITHDRAWN'] RETURN o.id LIMIT 100 } AS offers,
  head(COLLECT { MATCH (s)-[:LOCATED_IN]->(p:Place&Record) RETURN p.id }) AS place`,
  integers: [],
  columns: {
    missions: is.list(is.string),
    linked: is.list(is.string),
    needs: is.list(is.string),
    offers: is.list(is.string),
    place: is.optional(is.string),
  },
});

export type JoiningClaimsParams = {
  ecosystem: string;
};

export type JoiningClaimsRow = {
  claim: Record<string, unknown>;
  name: string;
  email: string;
  decidedBy?: string | null;
  stakeholder?: { id: string; name: string; nameFr?: string | null; website?: string | null; spokenFor: number } | null;
  place?: { id: string; name: string; nameFr?: string | null } | null;
};

/** Who claims what in an ecosystem: all that wait, the first first, and what was decided last; who has only begun is left alone. */
export const joiningClaims = query<JoiningClaimsParams, JoiningClaimsRow>({
  name: 'joining/claims',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Claim {ecosystem: $ecosystem})
WHERE c.state <> 'BEGUN'
MATCH (a:Account {id: c.account})
WITH c, a ORDER BY c.state = 'WAITING' DESC, CASE c.state WHEN 'WAITING' THEN c.claimedAt ELSE '' END, c.decidedAt DESC, c.id LIMIT 400
OPTIONAL MATCH (d:Account {id: c.decidedBy})
OPTIONAL MATCH (:FormerId {id: c.stakeholder})-[:NOW]->(heir:Record)
OPTIONAL MATCH (s:Stakeholder {id: coalesce(heir.id, c.stakeholder)}) WHERE s.ecosystem = c.ecosystem
OPTIONAL MATCH (p:Place {id: c.place}) WHERE p.ecosystem = c.ecosystem
RETURN properties(c) AS claim, a.name AS name, a.email AS email,
  CASE d.name WHEN '' THEN d.email ELSE d.name END AS decidedBy,
  CASE WHEN s IS NOT NULL THEN {
    id: s.id, name: s.name, nameFr: s.nameFr, website: s.website,
    spokenFor: COUNT { MATCH (o:Account)-[h:HOLDS_ROLE]->(:Ecosystem&Record {id: c.ecosystem}) WHERE s.id IN h.speaksFor AND o.id <> c.account }
  } END AS stakeholder,
  CASE WHEN p IS NOT NULL THEN {id: p.id, name: p.name, nameFr: p.nameFr} END AS place`,
  integers: [],
  columns: {
    claim: is.map,
    name: is.string,
    email: is.string,
    decidedBy: is.optional(is.string),
    stakeholder: is.optional(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string), website: is.optional(is.string), spokenFor: is.integer })),
    place: is.optional(is.record({ id: is.string, name: is.string, nameFr: is.optional(is.string) })),
  },
});

export type JoiningEcosystemParams = {
  slug: string;
  account: string | null;
};

export type JoiningEcosystemRow = {
  id: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  joining?: string | null;
  joiningDomains?: string[] | null;
  claimsByDomain?: boolean | null;
  claim?: Record<string, unknown> | null;
};

/** What an ecosystem says of who may join it, by its slug or its id, and where an account stands there that is named. */
export const joiningEcosystem = query<JoiningEcosystemParams, JoiningEcosystemRow>({
  name: 'joining/ecosystem',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record) WHERE e.slug = $slug OR e.id = $slug
OPTIONAL MATCH (c:Claim {key: e.id + ' ' + $account})
RETURN e.id AS id, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, e.joining AS joining, e.joiningDomains AS joiningDomains,
  e.claimsByDomain AS claimsByDomain, properties(c) AS claim`,
  integers: [],
  columns: {
    id: is.string,
    slug: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    joining: is.optional(is.string),
    joiningDomains: is.optional(is.list(is.string)),
    claimsByDomain: is.optional(is.boolean),
    claim: is.optional(is.map),
  },
});

export type JoiningHoldParams = {
  key: string;
  id: string;
  ecosystem: string;
  account: string;
  at: string;
};

export type JoiningHoldRow = {
  claim: Record<string, unknown>;
};

/** Takes the lock of the claim of an account in an ecosystem until the end of the transaction, and begins it where there is none. No row: the account or the ecosystem is gone. */
export const joiningHold = query<JoiningHoldParams, JoiningHoldRow>({
  name: 'joining/hold',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account})
MERGE (c:Claim {key: $key})
ON CREATE SET c.id = $id, c.ecosystem = e.id, c.account = a.id, c.state = 'BEGUN', c.createdAt = $at, c.updatedAt = $at
SET c.lock = true
REMOVE c.lock
RETURN properties(c) AS claim`,
  integers: [],
  columns: {
    claim: is.map,
  },
});

export type JoiningKeepParams = {
  key: string;
  properties: Record<string, unknown>;
};

export type JoiningKeepRow = {
  id: string;
};

/** Writes what has changed of a claim; null takes a property away. */
export const joiningKeep = query<JoiningKeepParams, JoiningKeepRow>({
  name: 'joining/keep',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (c:Claim {key: $key})
SET c += $properties
RETURN c.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type JoiningMarketParams = {
  ecosystem: string;
  offered: string[];
  needed: string[];
};

export type JoiningMarketRow = {
  needs: string[];
  offers: string[];
  within: { id: string; within: string }[];
};

/** The ids of the needs that some resources, or what these are parts of, would meet, and of the offers of some resources or their parts; and in which place each place lies. */
export const joiningMarket = query<JoiningMarketParams, JoiningMarketRow>({
  name: 'joining/market',
  access: 'read',
  timeout: 5000,
  text: `
RETURN
  COLLECT { MATCH (r:Resource)-[:PART_OF*0..]->(wider:Resource&Record)<-[:OF_RESOURCE]-(n:Need&Record) WHERE r.id IN $offered AND n.ecosystem = $ecosystem
    RETURN DISTINCT n.id ORDER BY n.id DESC LIMIT 1000 } AS needs,
  COLLECT { MATCH (r:Resource)<-[:PART_OF*0..]-(part:Resource&Record)<-[:OF_RESOURCE]-(o:Offer&Record) WHERE r.id IN $needed AND o.ecosystem = $ecosystem
    RETURN DISTINCT o.id ORDER BY o.id DESC LIMIT 1000 } AS offers,
  COLLECT { MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(w:Place&Record) RETURN {id: p.id, within: w.id} } AS within`,
  integers: [],
  columns: {
    needs: is.list(is.string),
    offers: is.list(is.string),
    within: is.list(is.record({ id: is.string, within: is.string })),
  },
});

export type JoiningNamedParams = {
  ecosystem: string;
  ids: string[];
  names: string[];
  sees: string[] | null;
};

export type JoiningNamedRow = {
  id: string;
  name: string;
  nameFr?: string | null;
  sortName?: string | null;
};

/** What some records of an ecosystem are called, as far as a reader sees them, and stakeholders by their very name. */
export const joiningNamed = query<JoiningNamedParams, JoiningNamedRow>({
  name: 'joining/named',
  access: 'read',
  timeout: 5000,
  text: `
CALL () {
  MATCH (n:Record) WHERE n.id IN $ids AND n.ecosystem = $ecosystem RETURN n
  UNION
  MATCH (n:Stakeholder {ecosystem: $ecosystem}) WHERE n.sortName IN $names RETURN n
}
WITH n WHERE NOT n:Element OR $sees IS NULL OR n.seenBy IN $sees
RETURN n.id AS id, CASE WHEN n:Mission THEN '#' + n.hashtag ELSE coalesce(n.name, n.title) END AS name, n.nameFr AS nameFr, n.sortName AS sortName`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    sortName: is.optional(is.string),
  },
});

export type JoiningOnMissionsParams = {
  ecosystem: string;
  missions: string[];
  without: string[];
  sees: string[] | null;
};

export type JoiningOnMissionsRow = {
  id: string;
  name: string;
  nameFr?: string | null;
  missions: { id: string; name: string }[];
};

/** Who is on the same missions, as far as a reader sees it, those that share more first: by a link or by a seat. */
export const joiningOnMissions = query<JoiningOnMissionsParams, JoiningOnMissionsRow>({
  name: 'joining/on-missions',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (m:Mission) WHERE m.id IN $missions AND m.ecosystem = $ecosystem AND ($sees IS NULL OR m.seenBy IN $sees)
CALL (m) {
  MATCH (m)-[r:INTERDEPENDS WHERE r.ecosystem IS NOT NULL]-(s:Stakeholder) WHERE r.status <> 'ENDED' AND ($sees IS NULL OR r.seenBy IN $sees) RETURN s
  UNION
  MATCH (m)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record) RETURN s
}
WITH s, m WHERE NOT s.id IN $without AND ($sees IS NULL OR s.seenBy IN $sees)
WITH s, collect(DISTINCT {id: m.id, name: '#' + m.hashtag}) AS missions
RETURN s.id AS id, s.name AS name, s.nameFr AS nameFr, missions
ORDER BY size(missions) DESC, s.sortName, s.id LIMIT 20`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    missions: is.list(is.record({ id: is.string, name: is.string })),
  },
});

export type JoiningReadParams = {
  key: string | null;
  id: string | null;
};

export type JoiningReadRow = {
  claim: Record<string, unknown>;
};

/** The claim of an account in an ecosystem, or one by its id. */
export const joiningRead = query<JoiningReadParams, JoiningReadRow>({
  name: 'joining/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (c:Claim) WHERE c.key = $key OR c.id = $id
RETURN properties(c) AS claim`,
  integers: [],
  columns: {
    claim: is.map,
  },
});

export type JoiningResourceNamedParams = {
  ecosystem: string;
  key: string;
};

export type JoiningResourceNamedRow = {
  id: string;
};

/** The resource of an ecosystem by its very name. */
export const joiningResourceNamed = query<JoiningResourceNamedParams, JoiningResourceNamedRow>({
  name: 'joining/resource-named',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Resource {ecosystem: $ecosystem, key: $key})
RETURN r.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type JoiningResourcesParams = {
  ecosystem: string;
  ids: string[];
};

export type JoiningResourcesRow = {
  id: string;
  name: string;
  nameFr?: string | null;
  within: string[];
};

/** Some resources of an ecosystem with all that they are parts of, themselves among these. */
export const joiningResources = query<JoiningResourcesParams, JoiningResourcesRow>({
  name: 'joining/resources',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Resource) WHERE r.id IN $ids AND r.ecosystem = $ecosystem
RETURN r.id AS id, r.name AS name, r.nameFr AS nameFr,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource&Record) RETURN broader.id } AS within`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    within: is.list(is.string),
  },
});

export type JoiningStakeholderParams = {
  ecosystem: string;
  id: string;
};

export type JoiningStakeholderRow = {
  id: string;
  name: string;
  nameFr?: string | null;
  kind: string;
  website?: string | null;
  status: string;
  visibility: string;
  seenBy?: string | null;
  version: number;
  place?: string | null;
};

/** A stakeholder of an ecosystem by its id, or by the one that it had before it became a part of another. */
export const joiningStakeholder = query<JoiningStakeholderParams, JoiningStakeholderRow>({
  name: 'joining/stakeholder',
  access: 'read',
  timeout: 5000,
  text: `
OPTIONAL MATCH (:FormerId {id: $id})-[:NOW]->(heir:Record)
WITH coalesce(heir.id, $id) AS now
MATCH (s:Stakeholder {id: now}) WHERE s.ecosystem = $ecosystem
OPTIONAL MATCH (s)-[:LOCATED_IN]->(p:Place&Record)
RETURN s.id AS id, s.name AS name, s.nameFr AS nameFr, s.kind AS kind, s.website AS website, s.status AS status,
  s.visibility AS visibility, s.seenBy AS seenBy, s.version AS version, p.id AS place`,
  integers: [],
  columns: {
    id: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    kind: is.string,
    website: is.optional(is.string),
    status: is.string,
    visibility: is.string,
    seenBy: is.optional(is.string),
    version: is.integer,
    place: is.optional(is.string),
  },
});
