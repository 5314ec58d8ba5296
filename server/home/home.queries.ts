// GENERATED from cypher/home by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Ecosystem, EcosystemRules } from '../neo4j/shapes.ts';

export type HomeNewsParams = {
  asked: { id: string; since: number }[];
  limit: number;
};

export type HomeNewsRow = {
  ecosystem: string;
  changes: { kind: string; record: string; before?: string | null; after?: string | null }[];
};

/** What happened to records in some ecosystems after the revision that a reader has seen of each, the newest first. */
export const homeNews = query<HomeNewsParams, HomeNewsRow>({
  name: 'home/news',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $asked AS each
RETURN each.id AS ecosystem, COLLECT {
  MATCH (c:Change {ecosystem: each.id}) WHERE c.revision > each.since
  WITH c ORDER BY c.ecosystem DESC, c.revision DESC, c.ordinal DESC LIMIT $limit
  RETURN {kind: c.kind, record: c.record, before: c.before, after: c.after}
} AS changes`,
  integers: ['limit'],
  columns: {
    ecosystem: is.string,
    changes: is.list(is.record({ kind: is.string, record: is.string, before: is.optional(is.string), after: is.optional(is.string) })),
  },
});

export type HomeSawParams = {
  account: string;
  ecosystem: string;
  revision: number;
};

export type HomeSawRow = {
  seen: number;
};

/** Keeps which revision of an ecosystem somebody has seen who holds a role there; never an earlier one than before, nor one that is yet to come. No row: they hold none. */
export const homeSaw = query<HomeSawParams, HomeSawRow>({
  name: 'home/saw',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e:Ecosystem&Record {id: $ecosystem})
WITH h, CASE WHEN $revision > e.revision THEN e.revision ELSE $revision END AS revision
SET h.seen = CASE WHEN revision > coalesce(h.seen, -1) THEN revision ELSE h.seen END
RETURN h.seen AS seen`,
  integers: ['revision'],
  columns: {
    seen: is.integer,
  },
});

export type HomeWaitingParams = {
  account: string;
  asked: { id: string; own: string[]; curates: boolean }[];
  pairs: number;
};

export type HomeWaitingRow = {
  ecosystem: Ecosystem;
  seen?: number | null;
  asking: number;
  claims: number;
  matters: number;
  alike: { one: string; other: string }[];
  offering: string[];
};

/** What waits in some ecosystems for somebody who signed in, as far as it is a number: who asks to join, claims, what readers raised and likely duplicates for who decides them; which of their own stakeholders offer something; which revision they have seen. */
export const homeWaiting = query<HomeWaitingParams, HomeWaitingRow>({
  name: 'home/waiting',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $asked AS each
MATCH (e:Ecosystem {id: each.id})
OPTIONAL MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e)
WITH each, e, h ORDER BY e.sortName, e.id
CALL (each, e) {
  MATCH (s:Stakeholder {ecosystem: e.id})
  // Every stakeholder has one; saying so lets the index on both serve.
  WHERE each.curates AND s.sortName IS NOT NULL
  UNWIND s.likeness AS key
  WITH key, collect(s) AS alike
  WHERE size(alike) > 1
  UNWIND alike AS one
  UNWIND alike AS other
  WITH DISTINCT one, other
  WHERE one.number < other.number
  WITH one, other ORDER BY one.sortName, other.number LIMIT $pairs
  RETURN collect({one: one.id, other: other.id}) AS alike
}
RETURN properties(e) AS ecosystem, h.seen AS seen,
  CASE WHEN each.curates THEN COUNT { MATCH (:Account)-[:ASKS_TO_JOIN]->(e) } ELSE 0 END AS asking,
  CASE WHEN each.curates THEN COUNT { MATCH (c:Claim {ecosystem: e.id}) WHERE c.state = 'WAITING' } ELSE 0 END AS claims,
  // As the list counts them: several flags of one record are one.
  CASE WHEN each.curates THEN COUNT {
    MATCH (m:Matter {ecosystem: e.id, state: 'WAITING'})
    RETURN DISTINCT CASE m.kind WHEN 'FLAG' THEN m.about ELSE m.id END
  } ELSE 0 END AS matters,
  alike,
  COLLECT {
    UNWIND each.own AS own
    MATCH (s:Stakeholder {id: own})
    WHERE EXISTS { MATCH (s)<-[:OFFERED_BY]-(o:Offer&Record) WHERE NOT o.state IN ['TAKEN', 'WITHDRAWN'] }
    RETURN s.id
  } AS offering`,
  integers: ['pairs'],
  columns: {
    ecosystem: is.record(EcosystemRules),
    seen: is.optional(is.integer),
    asking: is.integer,
    claims: is.integer,
    matters: is.integer,
    alike: is.list(is.record({ one: is.string, other: is.string })),
    offering: is.list(is.string),
  },
});
