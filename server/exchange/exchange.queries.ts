// GENERATED from cypher/exchange by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Element, ElementRules, type Interdependency, InterdependencyRules, type Place, PlaceRules } from '../neo4j/shapes.ts';

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
MATCH (e:Ecosystem)
RETURN e.id AS id LIMIT 1`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ExchangeChangeElementsParams = {
  rows: { id: string; changes: Record<string, unknown> }[];
  author: string;
};

export type ExchangeChangeElementsRow = Record<string, never>;

/** Changes of stakeholders and missions. */
export const exchangeChangeElements = query<ExchangeChangeElementsParams, ExchangeChangeElementsRow>({
  name: 'exchange/change-elements',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (e:Element {id: row.id})
SET e += row.changes, e.version = e.version + 1, e.updatedAt = datetime(), e.updatedBy = $author
SET e.horizon = date(e.horizon)
REMOVE e:Institution:Individual
SET e:$({INSTITUTION: 'Institution', INDIVIDUAL: 'Individual', MISSION: 'Mission'}[e.kind])`,
  integers: [],
  columns: {},
});

export type ExchangeChangeLinksParams = {
  rows: { id: string; changes: Record<string, unknown> }[];
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
SET r += row.changes, r.version = r.version + 1, r.updatedAt = datetime(), r.updatedBy = $author
SET r.since = date(r.since), r.until = date(r.until)`,
  integers: [],
  columns: {},
});

export type ExchangeChangePlacesParams = {
  rows: { id: string; changes: Record<string, unknown> }[];
  author: string;
};

export type ExchangeChangePlacesRow = Record<string, never>;

/** Changes of places. */
export const exchangeChangePlaces = query<ExchangeChangePlacesParams, ExchangeChangePlacesRow>({
  name: 'exchange/change-places',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
SET p += row.changes, p.version = p.version + 1, p.updatedAt = datetime(), p.updatedBy = $author`,
  integers: [],
  columns: {},
});

export type ExchangeCloseParams = {
  ecosystem: string;
  counter: number;
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
RETURN e.revision AS revision`,
  integers: ['counter'],
  columns: {
    revision: is.integer,
  },
});

export type ExchangeCreateElementsParams = {
  ecosystem: string;
  rows: Record<string, unknown>[];
  author: string;
};

export type ExchangeCreateElementsRow = Record<string, never>;

/** New stakeholders and missions, where they are. */
export const exchangeCreateElements = query<ExchangeCreateElementsParams, ExchangeCreateElementsRow>({
  name: 'exchange/create-elements',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
CREATE (e:Element:$(row.labels))
SET e = row.properties, e.horizon = date(row.horizon), e.ecosystem = $ecosystem, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
WITH e, row
WHERE row.place IS NOT NULL
MATCH (p:Place {id: row.place})
CREATE (e)-[:LOCATED_IN]->(p)`,
  integers: [],
  columns: {},
});

export type ExchangeCreateLinksParams = {
  ecosystem: string;
  rows: Record<string, unknown>[];
  author: string;
};

export type ExchangeCreateLinksRow = Record<string, never>;

/** New interdependencies. */
export const exchangeCreateLinks = query<ExchangeCreateLinksParams, ExchangeCreateLinksRow>({
  name: 'exchange/create-links',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (from:Element {id: row.from})
MATCH (to:Element {id: row.to})
CREATE (from)-[r:INTERDEPENDS]->(to)
SET r = row.properties, r.since = date(row.since), r.until = date(row.until), r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = datetime(), r.createdBy = $author, r.updatedAt = datetime(), r.updatedBy = $author`,
  integers: [],
  columns: {},
});

export type ExchangeCreatePlacesParams = {
  ecosystem: string;
  rows: Record<string, unknown>[];
  author: string;
};

export type ExchangeCreatePlacesRow = Record<string, never>;

/** New places, not yet within others. */
export const exchangeCreatePlaces = query<ExchangeCreatePlacesParams, ExchangeCreatePlacesRow>({
  name: 'exchange/create-places',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
CREATE (p:Place)
SET p = row.properties, p.ecosystem = $ecosystem, p.version = 1,
  p.createdAt = datetime(), p.createdBy = $author, p.updatedAt = datetime(), p.updatedBy = $author`,
  integers: [],
  columns: {},
});

export type ExchangeCreateTypesParams = {
  ecosystem: string;
  rows: { key: string; label: string }[];
};

export type ExchangeCreateTypesRow = Record<string, never>;

/** Link types of an ecosystem's own. */
export const exchangeCreateTypes = query<ExchangeCreateTypesParams, ExchangeCreateTypesRow>({
  name: 'exchange/create-types',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
CREATE (:InterdependencyType {ecosystem: $ecosystem, key: row.key, label: row.label})`,
  integers: [],
  columns: {},
});

export type ExchangeFindByKeyParams = {
  ecosystem: string;
  keys: string[];
};

export type ExchangeFindByKeyRow = {
  element: Element;
  importKey?: string | null;
  place?: string | null;
};

/** The elements that earlier imports made under these keys. */
export const exchangeFindByKey = query<ExchangeFindByKeyParams, ExchangeFindByKeyRow>({
  name: 'exchange/find-by-key',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $keys AS key
MATCH (e:Element {ecosystem: $ecosystem, importKey: key})
RETURN properties(e) AS element, e.importKey AS importKey, [(e)-[:LOCATED_IN]->(p) | p.id][0] AS place`,
  integers: [],
  columns: {
    element: is.record(ElementRules),
    importKey: is.optional(is.string),
    place: is.optional(is.string),
  },
});

export type ExchangeFindByNameParams = {
  ecosystem: string;
  names: string[];
};

export type ExchangeFindByNameRow = {
  element: Element;
  importKey?: string | null;
  place?: string | null;
};

/** The elements that have one of these folded names, whatever made them. */
export const exchangeFindByName = query<ExchangeFindByNameParams, ExchangeFindByNameRow>({
  name: 'exchange/find-by-name',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $names AS name
CALL (name) {
  MATCH (s:Stakeholder {ecosystem: $ecosystem, sortName: name}) RETURN s AS e
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem, sortName: name}) RETURN m AS e
}
RETURN properties(e) AS element, e.importKey AS importKey, [(e)-[:LOCATED_IN]->(p) | p.id][0] AS place`,
  integers: [],
  columns: {
    element: is.record(ElementRules),
    importKey: is.optional(is.string),
    place: is.optional(is.string),
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
MATCH (e:Ecosystem {slug: $slug})
RETURN e.id AS id`,
  integers: [],
  columns: {
    id: is.string,
  },
});

export type ExchangeFindHashtagsParams = {
  ecosystem: string;
  hashtags: string[];
};

export type ExchangeFindHashtagsRow = {
  hashtag: string;
  id: string;
  name: string;
};

/** Which missions have one of these hashtags already. */
export const exchangeFindHashtags = query<ExchangeFindHashtagsParams, ExchangeFindHashtagsRow>({
  name: 'exchange/find-hashtags',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $hashtags AS hashtag
MATCH (m:Mission {ecosystem: $ecosystem, hashtag: hashtag})
RETURN hashtag, m.id AS id, m.name AS name`,
  integers: [],
  columns: {
    hashtag: is.string,
    id: is.string,
    name: is.string,
  },
});

export type ExchangeFindLinksParams = {
  pairs: { a: string; b: string; type: string }[];
};

export type ExchangeFindLinksRow = {
  link: Interdependency;
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
MATCH (a:Element {id: pair.a})-[r:INTERDEPENDS {type: pair.type}]-(b:Element {id: pair.b})
RETURN properties(r) AS link, startNode(r).id AS from, endNode(r).id AS to`,
  integers: [],
  columns: {
    link: is.record(InterdependencyRules),
    from: is.string,
    to: is.string,
  },
});

export type ExchangeFindPlacesParams = {
  ecosystem: string;
};

export type ExchangeFindPlacesRow = {
  place: Place;
  importKey?: string | null;
  within?: string | null;
};

/** Every place of an ecosystem, with what an import knows it by and the place that holds it. */
export const exchangeFindPlaces = query<ExchangeFindPlacesParams, ExchangeFindPlacesRow>({
  name: 'exchange/find-places',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (p:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE p.sortName IS NOT NULL
RETURN properties(p) AS place, p.importKey AS importKey, [(p)-[:WITHIN]->(parent) | parent.id][0] AS within
ORDER BY p.number`,
  integers: [],
  columns: {
    place: is.record(PlaceRules),
    importKey: is.optional(is.string),
    within: is.optional(is.string),
  },
});

export type ExchangeMoveElementsParams = {
  rows: { id: string; place: string }[];
};

export type ExchangeMoveElementsRow = Record<string, never>;

/** Puts elements in other places than they were. */
export const exchangeMoveElements = query<ExchangeMoveElementsParams, ExchangeMoveElementsRow>({
  name: 'exchange/move-elements',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (e:Element {id: row.id})
MATCH (p:Place {id: row.place})
OPTIONAL MATCH (e)-[old:LOCATED_IN]->()
DELETE old
CREATE (e)-[:LOCATED_IN]->(p)`,
  integers: [],
  columns: {},
});

export type ExchangeMovePlacesParams = {
  rows: { id: string; within: string }[];
};

export type ExchangeMovePlacesRow = Record<string, never>;

/** Puts places within others, and takes them out of those that held them. */
export const exchangeMovePlaces = query<ExchangeMovePlacesParams, ExchangeMovePlacesRow>({
  name: 'exchange/move-places',
  access: 'write',
  timeout: 10000,
  text: `
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
MATCH (parent:Place {id: row.within})
OPTIONAL MATCH (p)-[old:WITHIN]->()
DELETE old
CREATE (p)-[:WITHIN]->(parent)`,
  integers: [],
  columns: {},
});

export type ExchangeOpenParams = {
  slug: string;
  id: string;
  properties: Record<string, unknown>;
  author: string;
};

export type ExchangeOpenRow = {
  id: string;
  counter: number;
  revision: number;
};

/** The ecosystem that an import goes into, locked until the end of the transaction; founded when no other has its slug. */
export const exchangeOpen = query<ExchangeOpenParams, ExchangeOpenRow>({
  name: 'exchange/open',
  access: 'write',
  timeout: 10000,
  text: `
MERGE (e:Ecosystem {slug: $slug})
ON CREATE SET e += $properties,
  e.id = $id, e.revision = 1, e.counter = 0, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
// A lock that changes nothing: an import of what is there already leaves the revision as it was.
SET e.lock = true
REMOVE e.lock
RETURN e.id AS id, e.counter AS counter, e.revision AS revision`,
  integers: [],
  columns: {
    id: is.string,
    counter: is.integer,
    revision: is.integer,
  },
});
