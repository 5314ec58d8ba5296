// GENERATED from cypher/exchange by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';

export type ExchangeAboutParams = {
  ecosystem: string;
};

export type ExchangeAboutRow = {
  id: string;
  slug: string;
  name: string;
  nameFr?: string | null;
  summary?: string | null;
  summaryFr?: string | null;
  language: string;
  source?: string | null;
  changedAt: string;
};

/** What a file that is taken along says of an ecosystem as a whole, and when it was changed last. */
export const exchangeAbout = query<ExchangeAboutParams, ExchangeAboutRow>({
  name: 'exchange/about',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record {id: $ecosystem})
WITH e, head(COLLECT {
  MATCH (r:Revision {ecosystem: e.id}) WHERE r.revision IS NOT NULL
  RETURN r.at ORDER BY r.ecosystem DESC, r.revision DESC LIMIT 1
}) AS at
RETURN e.id AS id, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, e.summary AS summary, e.summaryFr AS summaryFr,
  coalesce(e.language, 'EN') AS language, e.source AS source, toString(coalesce(at, e.updatedAt)) AS changedAt`,
  integers: [],
  columns: {
    id: is.string,
    slug: is.string,
    name: is.string,
    nameFr: is.optional(is.string),
    summary: is.optional(is.string),
    summaryFr: is.optional(is.string),
    language: is.string,
    source: is.optional(is.string),
    changedAt: is.string,
  },
});

export type ExchangeAnyEcosystemParams = Record<string, never>;

export type ExchangeAnyEcosystemRow = {
  id: string;
};

/** One ecosystem, whichever. No row: the database is empty. */
export const exchangeAnyEcosystem = query<ExchangeAnyEcosystemParams, ExchangeAnyEcosystemRow>({
  name: 'exchange/any-ecosystem',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record)
RETURN e.id AS id LIMIT 1`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ExchangeChangeLinksParams = {
  rows: { id: string; changes: Record<string, unknown> }[];
  at: string;
  author: string;
};

export type ExchangeChangeLinksRow = Record<string, never>;

/** Changes of interdependencies. */
export const exchangeChangeLinks = query<ExchangeChangeLinksParams, ExchangeChangeLinksRow>({
  name: 'exchange/change-links',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH ()-[r:INTERDEPENDS {id: row.id}]->()
SET r += row.changes, r.version = r.version + 1, r.updatedAt = datetime($at), r.updatedBy = $author
SET r.since = date(r.since), r.until = date(r.until)`,
  integers: [],
  columns: {},
});

export type ExchangeChangeRecordsParams = {
  rows: { id: string; changes: Record<string, unknown>; without: string[]; labels: string[] }[];
  at: string;
  author: string;
};

export type ExchangeChangeRecordsRow = Record<string, never>;

/** Changes of records of any kind; labels change with the kind of a stakeholder. */
export const exchangeChangeRecords = query<ExchangeChangeRecordsParams, ExchangeChangeRecordsRow>({
  name: 'exchange/change-records',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
SET r += row.changes, r.version = r.version + 1, r.updatedAt = datetime($at), r.updatedBy = $author
REMOVE r:$(row.without)
SET r:$(row.labels)`,
  integers: [],
  columns: {},
});

export type ExchangeCloseParams = {
  ecosystem: string;
  counter: number;
  at: string;
  author: string;
  report: string;
};

export type ExchangeCloseRow = {
  revision: number;
};

/** Ends an import that changed something: the numbers that it used up, and one revision more for the readers. */
export const exchangeClose = query<ExchangeCloseParams, ExchangeCloseRow>({
  name: 'exchange/close',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $ecosystem})
SET e.counter = $counter, e.revision = e.revision + 1
CREATE (:Revision {ecosystem: $ecosystem, revision: e.revision, at: datetime($at), by: $author, action: 'IMPORT', report: $report})
RETURN e.revision AS revision`,
  integers: ['counter'],
  columns: {
    revision: is.integer,
  },
});

export type ExchangeCreateChangesParams = {
  rows: Record<string, unknown>[];
  ecosystem: string;
  revision: number;
  at: string;
  author: string;
};

export type ExchangeCreateChangesRow = Record<string, never>;

/** The history of an import: what each record was and what it became. */
export const exchangeCreateChanges = query<ExchangeCreateChangesParams, ExchangeCreateChangesRow>({
  name: 'exchange/create-changes',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
CREATE (c:Change)
SET c = row, c.ecosystem = $ecosystem, c.revision = $revision, c.at = datetime($at), c.by = $author`,
  integers: ['revision'],
  columns: {},
});

export type ExchangeCreateLinksParams = {
  rows: Record<string, unknown>[];
  ecosystem: string;
  at: string;
  author: string;
};

export type ExchangeCreateLinksRow = Record<string, never>;

/** New interdependencies. */
export const exchangeCreateLinks = query<ExchangeCreateLinksParams, ExchangeCreateLinksRow>({
  name: 'exchange/create-links',
  access: 'write',
  timeout: 10000,
  text: `
WITH datetime($at) AS now
UNWIND $rows AS row
MATCH (from:Element {id: row.from})
MATCH (to:Element {id: row.to})
CREATE (from)-[r:INTERDEPENDS]->(to)
SET r = row.properties, r.since = date(row.since), r.until = date(row.until), r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = now, r.createdBy = $author, r.updatedAt = now, r.updatedBy = $author`,
  integers: [],
  columns: {},
});

export type ExchangeCreateRecordsParams = {
  rows: { labels: string[]; properties: Record<string, unknown>; refs: { type: string; to: string }[] }[];
  ecosystem: string;
  at: string;
  author: string;
};

export type ExchangeCreateRecordsRow = Record<string, never>;

/** New records of any kind, tied to others that are there already or stand before them. */
export const exchangeCreateRecords = query<ExchangeCreateRecordsParams, ExchangeCreateRecordsRow>({
  name: 'exchange/create-records',
  access: 'write',
  timeout: 10000,
  text: `
WITH datetime($at) AS now
UNWIND $rows AS row
CREATE (r:$(row.labels))
SET r = row.properties, r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = now, r.createdBy = $author, r.updatedAt = now, r.updatedBy = $author
WITH r, row
UNWIND row.refs AS ref
MATCH (t:Record {id: ref.to})
CREATE (r)-[:$(ref.type)]->(t)`,
  integers: [],
  columns: {},
});

export type ExchangeCreateRefsParams = {
  rows: { id: string; type: string; to: string }[];
};

export type ExchangeCreateRefsRow = Record<string, never>;

/** What records refer to from now on: where they lie, whom they belong to, what they are made of. */
export const exchangeCreateRefs = query<ExchangeCreateRefsParams, ExchangeCreateRefsRow>({
  name: 'exchange/create-refs',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
MATCH (t:Record {id: row.to})
MERGE (r)-[:$(row.type)]->(t)`,
  integers: [],
  columns: {},
});

export type ExchangeFindAlikeParams = {
  ecosystem: string;
  keys: Record<string, unknown>;
};

export type ExchangeFindAlikeRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** Stakeholders that share a key of likeness with what a sheet names; `keys` is a map of them, so that one plan serves any number. */
export const exchangeFindAlike = query<ExchangeFindAlikeParams, ExchangeFindAlikeRow>({
  name: 'exchange/find-alike',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND any(key IN s.likeness WHERE $keys[key] IS NOT NULL)
WITH s ORDER BY s.number
RETURN properties(s) AS properties, [(s)-[x:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindByHashtagParams = {
  ecosystem: string;
  hashtags: string[];
};

export type ExchangeFindByHashtagRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** The missions that have one of these hashtags. */
export const exchangeFindByHashtag = query<ExchangeFindByHashtagParams, ExchangeFindByHashtagRow>({
  name: 'exchange/find-by-hashtag',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $hashtags AS hashtag
MATCH (r:Mission {ecosystem: $ecosystem, hashtag: hashtag})
RETURN properties(r) AS properties, [(r)-[x:LOCATED_IN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindByIdParams = {
  ecosystem: string;
  ids: string[];
};

export type ExchangeFindByIdRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** The records of an ecosystem with these ids, with what each refers to. */
export const exchangeFindById = query<ExchangeFindByIdParams, ExchangeFindByIdRow>({
  name: 'exchange/find-by-id',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (r:Record {id: id})
WHERE r.ecosystem = $ecosystem
RETURN properties(r) AS properties, [(r)-[x:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindByKeyParams = {
  ecosystem: string;
  keys: string[];
};

export type ExchangeFindByKeyRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** The records that earlier imports made under these keys, with what each refers to. */
export const exchangeFindByKey = query<ExchangeFindByKeyParams, ExchangeFindByKeyRow>({
  name: 'exchange/find-by-key',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $keys AS key
MATCH (r:Record {ecosystem: $ecosystem, importKey: key})
RETURN properties(r) AS properties, [(r)-[x:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindByNameParams = {
  ecosystem: string;
  names: string[];
};

export type ExchangeFindByNameRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** The elements that have one of these folded names, whatever made them. */
export const exchangeFindByName = query<ExchangeFindByNameParams, ExchangeFindByNameRow>({
  name: 'exchange/find-by-name',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $names AS name
CALL (name) {
  MATCH (s:Stakeholder {ecosystem: $ecosystem, sortName: name}) RETURN s AS r
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem, sortName: name}) RETURN m AS r
}
RETURN properties(r) AS properties, [(r)-[x:LOCATED_IN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindEcosystemParams = {
  slug: string;
};

export type ExchangeFindEcosystemRow = {
  id: string;
};

/** The id of the ecosystem at an address. No row: there is none. */
export const exchangeFindEcosystem = query<ExchangeFindEcosystemParams, ExchangeFindEcosystemRow>({
  name: 'exchange/find-ecosystem',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record {slug: $slug})
RETURN e.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ExchangeFindFormerParams = {
  ecosystem: string;
};

export type ExchangeFindFormerRow = {
  before: string;
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** Stakeholders that were merged into others: as each was last, and the one that it has become. */
export const exchangeFindFormer = query<ExchangeFindFormerParams, ExchangeFindFormerRow>({
  name: 'exchange/find-former',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (f:FormerId {ecosystem: $ecosystem})-[:NOW]->(r:Stakeholder&Record)
CALL (f) {
  MATCH (c:Change {record: f.id})
  WHERE c.ecosystem = f.ecosystem AND c.before IS NOT NULL AND c.after IS NULL
  RETURN c.before AS before ORDER BY c.revision DESC LIMIT 1
}
RETURN before, properties(r) AS properties, [(r)-[x:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    before: is.string,
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindGeneralParams = {
  ecosystem: string;
};

export type ExchangeFindGeneralRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** The records that belong to an ecosystem as a whole: its types of link, resources, communities, gatherings, charters and rules. Every one has a number; saying so lets the indexes on both serve. */
export const exchangeFindGeneral = query<ExchangeFindGeneralParams, ExchangeFindGeneralRow>({
  name: 'exchange/find-general',
  access: 'read',
  timeout: 5000,
  text: `
CALL () {
  MATCH (r:InterdependencyType {ecosystem: $ecosystem}) RETURN r
  UNION ALL
  MATCH (r:Resource {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:Community {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:Event {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:Charter {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:EngagementRule {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
}
RETURN properties(r) AS properties, [(r)-[x:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs
ORDER BY r.number`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindLinksParams = {
  pairs: { a: string; b: string; type: string }[];
};

export type ExchangeFindLinksRow = {
  properties: Record<string, unknown>;
  from: string;
  to: string;
};

/** The links of a type between two elements, in either direction and whatever their period, for many pairs at once. */
export const exchangeFindLinks = query<ExchangeFindLinksParams, ExchangeFindLinksRow>({
  name: 'exchange/find-links',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $pairs AS pair
MATCH (a:Element {id: pair.a})-[r:INTERDEPENDS {type: pair.type} WHERE r.ecosystem IS NOT NULL]-(b:Element {id: pair.b})
RETURN properties(r) AS properties, startNode(r).id AS from, endNode(r).id AS to`,
  integers: [],
  columns: {
    properties: is.map,
    from: is.string,
    to: is.string,
  },
});

export type ExchangeFindPlacesParams = {
  ecosystem: string;
};

export type ExchangeFindPlacesRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** Every place of an ecosystem, with the place that holds it. */
export const exchangeFindPlaces = query<ExchangeFindPlacesParams, ExchangeFindPlacesRow>({
  name: 'exchange/find-places',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (r:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE r.sortName IS NOT NULL
RETURN properties(r) AS properties, [(r)-[x:WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs
ORDER BY r.number`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindRecordsOfParams = {
  rows: { kind: string; type: string; to: string }[];
};

export type ExchangeFindRecordsOfRow = {
  properties: Record<string, unknown>;
  refs: { type: string; id: string }[];
};

/** The records of a kind that refer to these others in one way: the roles of missions, the needs of whoever has them. */
export const exchangeFindRecordsOf = query<ExchangeFindRecordsOfParams, ExchangeFindRecordsOfRow>({
  name: 'exchange/find-records-of',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $rows AS row
MATCH (n:Record {id: row.to})<-[:$(row.type)]-(r:Record {ecosystem: n.ecosystem})
WHERE row.kind IN labels(r)
RETURN properties(r) AS properties, [(r)-[x:ACCEPTED_BY|ANIMATED_BY|AT|AT_EVENT|DENIED_OF|DENIED_WITH|ENDORSED_BY|ENDORSES|FOR_MISSION|FOR_ROLE|GIVEN_BY|GIVEN_TO|HELD_BY|INTRODUCED_BY|INTRODUCED_ON_BY|INTRODUCES_FROM|INTRODUCES_TO|IN_COMMUNITY|LOCATED_IN|MEETS|NAMED_BY|NAMES|NEEDED_BY|OFFERED_BY|OF_ATTENDEE|OF_CHARTER|OF_INDICATOR|OF_MEMBER|OF_MISSION|OF_OFFER|OF_RESOURCE|OF_ROLE|PART_OF|PROPOSED_TO|PROPOSED_WITH|TO_NEED|WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs`,
  integers: [],
  columns: {
    properties: is.map,
    refs: is.list(is.record({ type: is.string, id: is.string })),
  },
});

export type ExchangeFindReportParams = {
  slug: string;
  revision: number;
};

export type ExchangeFindReportRow = {
  at: string;
  report: string;
  undoneBy?: number | null;
};

/** The report that is kept of an import, and whether the import was undone. No row: there is none of this revision. */
export const exchangeFindReport = query<ExchangeFindReportParams, ExchangeFindReportRow>({
  name: 'exchange/find-report',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record {slug: $slug})
MATCH (r:Revision {ecosystem: e.id, revision: $revision})
WHERE r.report IS NOT NULL
RETURN toString(r.at) AS at, r.report AS report,
  head(COLLECT { MATCH (u:Revision {ecosystem: e.id, undoes: r.revision}) RETURN u.revision LIMIT 1 }) AS undoneBy`,
  integers: ['revision'],
  columns: {
    at: is.string,
    report: is.string,
    undoneBy: is.optional(is.integer),
  },
});

export type ExchangeFindStandingParams = {
  slug: string;
};

export type ExchangeFindStandingRow = {
  id: string;
  settings: Record<string, unknown>;
  counter: number;
  revision: number;
  now: string;
};

/** Where the ecosystem of an address stands, without locking it. No row: there is none. */
export const exchangeFindStanding = query<ExchangeFindStandingParams, ExchangeFindStandingRow>({
  name: 'exchange/find-standing',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem&Record {slug: $slug})
RETURN e.id AS id, properties(e) AS settings, e.counter AS counter, e.revision AS revision, toString(datetime()) AS now`,
  integers: [],
  columns: {
    id: is.string,
    settings: is.map,
    counter: is.integer,
    revision: is.integer,
    now: is.string,
  },
});

export type ExchangeListParams = {
  id: string;
  properties: Record<string, unknown>;
  counter: number;
  at: string;
  author: string;
  after: string;
  names: string;
  report: string;
};

export type ExchangeListRow = {
  revision: number;
};

/** The switch: an ecosystem that was brought in unlisted is there for everybody, with its address and the first line of its history. */
export const exchangeList = query<ExchangeListParams, ExchangeListRow>({
  name: 'exchange/list',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:UnlistedEcosystem {id: $id})
SET e:Ecosystem:Record, e = $properties
SET e.id = $id, e.ecosystem = $id, e.revision = 1, e.counter = $counter, e.version = 1,
  e.createdAt = datetime($at), e.createdBy = $author, e.updatedAt = datetime($at), e.updatedBy = $author
REMOVE e:UnlistedEcosystem
CREATE (:Revision {ecosystem: $id, revision: 1, at: datetime(), by: $author, action: 'IMPORT', report: $report})
CREATE (:Change {ecosystem: $id, revision: 1, ordinal: 0, record: $id, kind: 'Ecosystem', after: $after, names: $names, at: datetime(), by: $author})
RETURN e.revision AS revision`,
  integers: ['counter'],
  columns: {
    revision: is.integer,
  },
});

export type ExchangeOpenParams = {
  slug: string;
  id: string;
  properties: Record<string, unknown>;
  author: string;
};

export type ExchangeOpenRow = {
  id: string;
  settings: Record<string, unknown>;
  counter: number;
  revision: number;
  now: string;
};

/** The ecosystem that an import goes into, locked until the end of the transaction; founded when no other has its slug. */
export const exchangeOpen = query<ExchangeOpenParams, ExchangeOpenRow>({
  name: 'exchange/open',
  access: 'write',
  timeout: 10000,
  text: `
MERGE (e:Ecosystem {slug: $slug})
ON CREATE SET e:Record, e += $properties,
  e.id = $id, e.ecosystem = $id, e.revision = 1, e.counter = 0, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
// A lock that changes nothing: an import of what is there already leaves the revision as it was.
SET e.lock = true
REMOVE e.lock
RETURN e.id AS id, properties(e) AS settings, e.counter AS counter, e.revision AS revision, toString(datetime()) AS now`,
  integers: [],
  columns: {
    id: is.string,
    settings: is.map,
    counter: is.integer,
    revision: is.integer,
    now: is.string,
  },
});

export type ExchangeRemoveRefsParams = {
  rows: { id: string; type: string }[];
};

export type ExchangeRemoveRefsRow = Record<string, never>;

/** Takes records off what they referred to, before they refer to something else. */
export const exchangeRemoveRefs = query<ExchangeRemoveRefsParams, ExchangeRemoveRefsRow>({
  name: 'exchange/remove-refs',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (n:Record {id: row.id})-[old:$(row.type)]->(:Record {ecosystem: n.ecosystem})
DELETE old`,
  integers: [],
  columns: {},
});

export type ExchangeStageParams = {
  id: string;
};

export type ExchangeStageRow = {
  now: string;
};

/** Begins to bring in an ecosystem that is there for nobody until it is whole (`list.cypher`). */
export const exchangeStage = query<ExchangeStageParams, ExchangeStageRow>({
  name: 'exchange/stage',
  access: 'write',
  timeout: 10000,
  text: `
CREATE (u:UnlistedEcosystem {id: $id, touchedAt: datetime()})
RETURN toString(u.touchedAt) AS now`,
  integers: [],
  columns: {
    now: is.string,
  },
});

export type ExchangeTouchParams = {
  id: string;
};

export type ExchangeTouchRow = Record<string, never>;

/** Says that somebody is still at an ecosystem that is there for nobody: nobody else sweeps it. */
export const exchangeTouch = query<ExchangeTouchParams, ExchangeTouchRow>({
  name: 'exchange/touch',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (u:UnlistedEcosystem {id: $id})
SET u.touchedAt = datetime()`,
  integers: [],
  columns: {},
});
