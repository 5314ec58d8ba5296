// GENERATED from cypher/place by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Place, PlaceRules } from '../neo4j/shapes.ts';

export type PlaceCreateParams = {
  ecosystem: string;
  properties: Record<string, unknown>;
  within: string | null;
  author: string;
};

export type PlaceCreateRow = {
  place: Place;
  within?: Place | null;
  revision: number;
};

/** A new place, within another or at the top. */
export const placeCreate = query<PlaceCreateParams, PlaceCreateRow>({
  name: 'place/create',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + 1
WITH ecosystem
CREATE (p:Place)
SET p = $properties,
  p.id = ecosystem.id + '-p' + toString(ecosystem.counter), p.number = ecosystem.counter,
  p.ecosystem = ecosystem.id, p.version = 1,
  p.createdAt = datetime(), p.createdBy = $author, p.updatedAt = datetime(), p.updatedBy = $author
WITH ecosystem, p
OPTIONAL MATCH (parent:Place {id: $within, ecosystem: $ecosystem})
FOREACH (_ IN CASE WHEN parent IS NULL THEN [] ELSE [1] END | CREATE (p)-[:WITHIN]->(parent))
RETURN properties(p) AS place, properties(parent) AS within, ecosystem.revision AS revision`,
  integers: [],
  columns: {
    place: is.record(PlaceRules),
    within: is.optional(is.record(PlaceRules)),
    revision: is.integer,
  },
});

export type PlaceDetailsParams = {
  ids: string[];
};

export type PlaceDetailsRow = {
  id: string;
  within?: Place | null;
  elements: number;
};

/** What a parent query did not bring along: the parent and the content of many places at once. */
export const placeDetails = query<PlaceDetailsParams, PlaceDetailsRow>({
  name: 'place/details',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (p:Place {id: id})
RETURN p.id AS id,
  [(p)-[:WITHIN]->(parent) | properties(parent)][0] AS within,
  COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element) } AS elements`,
  integers: [],
  columns: {
    id: is.string,
    within: is.optional(is.record(PlaceRules)),
    elements: is.integer,
  },
});

export type PlacePageParams = {
  ecosystem: string;
  afterName: string;
  afterId: string;
  limit: number;
  within: boolean;
  elements: boolean;
  total: boolean;
};

export type PlacePageRow = {
  place?: Place | null;
  within?: Place | null;
  elements?: number | null;
  total?: number | null;
};

/** Places by name, one page after a cursor. No row: no such ecosystem; one row of nulls: an empty page. */
export const placePage = query<PlacePageParams, PlacePageRow>({
  name: 'place/page',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
WITH ecosystem, CASE WHEN $total THEN COUNT {
  MATCH (x:Place {ecosystem: ecosystem.id})
  // Every place has one; saying so lets the index on both serve.
  WHERE x.sortName IS NOT NULL
} END AS total
OPTIONAL CALL (ecosystem) {
  MATCH (p:Place {ecosystem: ecosystem.id})
  WHERE p.sortName >= $afterName AND CASE p.sortName WHEN $afterName THEN p.id > $afterId ELSE true END
  // Named first, the ecosystem lets the index give the order: a page reads its own rows and no others.
  RETURN p ORDER BY p.ecosystem, p.sortName, p.id LIMIT $limit
}
RETURN properties(p) AS place,
  CASE WHEN $within THEN [(p)-[:WITHIN]->(parent) | properties(parent)][0] END AS within,
  CASE WHEN $elements THEN COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element) } END AS elements,
  total`,
  integers: ['limit'],
  columns: {
    place: is.optional(is.record(PlaceRules)),
    within: is.optional(is.record(PlaceRules)),
    elements: is.optional(is.integer),
    total: is.optional(is.integer),
  },
});

export type PlaceReadParams = {
  id: string;
  within: boolean;
  elements: boolean;
};

export type PlaceReadRow = {
  place: Place;
  within?: Place | null;
  elements?: number | null;
};

/** One place by its id. */
export const placeRead = query<PlaceReadParams, PlaceReadRow>({
  name: 'place/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (p:Place {id: $id})
RETURN properties(p) AS place,
  CASE WHEN $within THEN [(p)-[:WITHIN]->(parent) | properties(parent)][0] END AS within,
  CASE WHEN $elements THEN COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element) } END AS elements`,
  integers: [],
  columns: {
    place: is.record(PlaceRules),
    within: is.optional(is.record(PlaceRules)),
    elements: is.optional(is.integer),
  },
});

export type PlaceRemoveParams = {
  ecosystem: string;
  id: string;
};

export type PlaceRemoveRow = {
  before: Place;
  moved: number;
  revision: number;
};

/** Removes a place; what lay there moves up to the place around it, if any. */
export const placeRemove = query<PlaceRemoveParams, PlaceRemoveRow>({
  name: 'place/remove',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (p:Place {id: $id, ecosystem: $ecosystem})
OPTIONAL MATCH (p)-[:WITHIN]->(parent:Place)
WITH ecosystem, p, parent, properties(p) AS before,
  COLLECT { MATCH (p)<-[:WITHIN]-(child:Place) RETURN child } AS children,
  COLLECT { MATCH (p)<-[:LOCATED_IN]-(e:Element) RETURN e } AS elements
FOREACH (child IN CASE WHEN parent IS NULL THEN [] ELSE children END | CREATE (child)-[:WITHIN]->(parent))
FOREACH (e IN CASE WHEN parent IS NULL THEN [] ELSE elements END | CREATE (e)-[:LOCATED_IN]->(parent))
DETACH DELETE p
RETURN before, size(children) + size(elements) AS moved, ecosystem.revision AS revision`,
  integers: [],
  columns: {
    before: is.record(PlaceRules),
    moved: is.integer,
    revision: is.integer,
  },
});

export type PlaceUpdateParams = {
  ecosystem: string;
  id: string;
  changes: Record<string, unknown>;
  moveWithin: boolean;
  within: string | null;
  author: string;
};

export type PlaceUpdateRow = {
  before: Place;
  place: Place;
  within?: Place | null;
  circular: boolean;
  revision: number;
};

/** Changes a place; `circular` tells that its new parent lies within it, which the caller refuses. */
export const placeUpdate = query<PlaceUpdateParams, PlaceUpdateRow>({
  name: 'place/update',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (p:Place {id: $id, ecosystem: $ecosystem})
WITH ecosystem, p, properties(p) AS before
SET p += $changes, p.version = p.version + 1, p.updatedAt = datetime(), p.updatedBy = $author
WITH ecosystem, p, before
OPTIONAL MATCH (p)-[old:WITHIN]->(was:Place)
OPTIONAL MATCH (target:Place {id: $within, ecosystem: $ecosystem})
WITH ecosystem, p, before, old, was, target,
  $moveWithin AND target IS NOT NULL AND EXISTS { (target)-[:WITHIN*0..]->(p) } AS circular
FOREACH (_ IN CASE WHEN $moveWithin AND old IS NOT NULL THEN [1] ELSE [] END | DELETE old)
FOREACH (_ IN CASE WHEN $moveWithin AND target IS NOT NULL THEN [1] ELSE [] END | CREATE (p)-[:WITHIN]->(target))
RETURN before, properties(p) AS place, circular, ecosystem.revision AS revision,
  properties(CASE WHEN $moveWithin THEN target ELSE was END) AS within`,
  integers: [],
  columns: {
    before: is.record(PlaceRules),
    place: is.record(PlaceRules),
    within: is.optional(is.record(PlaceRules)),
    circular: is.boolean,
    revision: is.integer,
  },
});
