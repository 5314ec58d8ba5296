// GENERATED from cypher/synergy by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type SynergyElsewhereParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
  closed: Record<string, unknown>;
};

export type SynergyElsewhereRow = {
  mission: number;
  other: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  stakeholders: number;
};

/** Missions of the same #tag in other ecosystems, with how many hold a seat in them, as far as everybody may see it. */
export const synergyElsewhere = query<SynergyElsewhereParams, SynergyElsewhereRow>({
  name: 'synergy/elsewhere',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (e:Ecosystem) WHERE e.id <> $ecosystem AND $closed[e.id] IS NULL
MATCH (o:Mission {ecosystem: e.id, hashtag: m.hashtag})
WHERE o.seenBy = 'PUBLIC' AND NOT o.state IN ['DONE', 'ABANDONED']
RETURN m.number AS mission, o.id AS other, e.slug AS slug, e.name AS name, e.nameFr AS nameFr,
  COUNT {
    MATCH (o)<-[:OF_MISSION]-(:Role&Record)<-[:OF_ROLE]-(seat:Seat&Record)-[:HELD_BY]->(s:Stakeholder&Record)
    WHERE s.seenBy = 'PUBLIC' AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN DISTINCT s
  } AS stakeholders
ORDER BY mission, e.sortName, e.id`,
  integers: [],
  columns: {
    mission: is.integer,
    other: is.string,
    slug: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    stakeholders: is.integer,
  },
});

export type SynergyNeededParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type SynergyNeededRow = {
  id: string;
  key: string;
  changedOn: string;
};

/** The key of the resource of each need that stands, and when the need was last looked after. */
export const synergyNeeded = query<SynergyNeededParams, SynergyNeededRow>({
  name: 'synergy/needed',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:OF_RESOURCE]->(r:Resource&Record)
RETURN n.id AS id, r.key AS key, left(toString(n.updatedAt), 10) AS changedOn`,
  integers: [],
  columns: {
    id: is.string,
    key: is.string,
    changedOn: is.string,
  },
});

export type SynergyOfferedParams = {
  ecosystem: string;
  today: string;
  hidden: Record<string, unknown>;
};

export type SynergyOfferedRow = {
  id: string;
  name?: string | null;
  resource: { id: string; key: string; name: string; nameFr?: string | null };
  changedOn: string;
};

/** What the offers that stand say in words, of which resource, and when each was last looked after. */
export const synergyOffered = query<SynergyOfferedParams, SynergyOfferedRow>({
  name: 'synergy/offered',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (o:Offer {ecosystem: $ecosystem})
// Every offer has one; saying so lets the index on both serve.
WHERE o.number IS NOT NULL AND $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.until IS NULL OR o.until >= date($today))
MATCH (o)-[:OF_RESOURCE]->(r:Resource&Record)
RETURN o.id AS id, o.name AS name, {id: r.id, key: r.key, name: r.name, nameFr: r.nameFr} AS resource,
  left(toString(o.updatedAt), 10) AS changedOn`,
  integers: [],
  columns: {
    id: is.string,
    name: is.optional(is.string),
    resource: is.record({ id: is.string, key: is.string, name: is.string, nameFr: is.optional(is.string) }),
    changedOn: is.string,
  },
});

export type SynergyPeopleParams = {
  ecosystem: string;
  hidden: Record<string, unknown>;
};

export type SynergyPeopleRow = {
  number: number;
  kind: string;
  seeks: string[];
  brings: string[];
  skills: string[];
  interests: string[];
};

/** What stakeholders who were reached look for, bring, can do and care about, in their own short words. */
export const synergyPeople = query<SynergyPeopleParams, SynergyPeopleRow>({
  name: 'synergy/people',
  access: 'read',
  timeout: 30000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
RETURN s.number AS number, s.kind AS kind, coalesce(s.seeks, []) AS seeks, coalesce(s.brings, []) AS brings,
  coalesce(s.skills, []) AS skills, coalesce(s.interests, []) AS interests`,
  integers: [],
  columns: {
    number: is.integer,
    kind: is.string,
    seeks: is.list(is.string),
    brings: is.list(is.string),
    skills: is.list(is.string),
    interests: is.list(is.string),
  },
});

export type SynergyProposalsParams = {
  ecosystem: string;
};

export type SynergyProposalsRow = {
  id: string;
  synergy: string;
  state: string;
  one: string;
  other?: string | null;
};

/** Which synergies of an ecosystem were set aside or proposed. Those that name somebody hidden are found for nobody from whom they are hidden. */
export const synergyProposals = query<SynergyProposalsParams, SynergyProposalsRow>({
  name: 'synergy/proposals',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (p:Proposal {ecosystem: $ecosystem})
// Every proposal has one; saying so lets the index on both serve.
WHERE p.number IS NOT NULL
MATCH (p)-[:PROPOSED_TO]->(one:Element&Record)
OPTIONAL MATCH (p)-[:PROPOSED_WITH]->(other:Element&Record)
RETURN p.id AS id, p.synergy AS synergy, p.state AS state, one.id AS one, other.id AS other`,
  integers: [],
  columns: {
    id: is.string,
    synergy: is.string,
    state: is.string,
    one: is.string,
    other: is.optional(is.string),
  },
});
