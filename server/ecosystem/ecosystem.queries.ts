// GENERATED from cypher/ecosystem by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Counts, CountsRules, type Ecosystem, EcosystemRules, type InterdependencyType, InterdependencyTypeRules } from '../neo4j/shapes.ts';

export type EcosystemCreateParams = {
  id: string;
  properties: Record<string, unknown>;
  author: string;
};

export type EcosystemCreateRow = {
  ecosystem: Ecosystem;
};

/** A new, empty ecosystem. */
export const ecosystemCreate = query<EcosystemCreateParams, EcosystemCreateRow>({
  name: 'ecosystem/create',
  access: 'write',
  timeout: 10000,
  text: `
CREATE (e:Ecosystem)
SET e = $properties,
  e.id = $id, e.revision = 1, e.counter = 0, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
RETURN properties(e) AS ecosystem`,
  integers: [],
  columns: {
    ecosystem: is.record(EcosystemRules),
  },
});

export type EcosystemPageParams = {
  afterName: string;
  afterId: string;
  limit: number;
  counts: boolean;
  total: boolean;
};

export type EcosystemPageRow = {
  ecosystem?: Ecosystem | null;
  cursorName?: string | null;
  counts?: Counts | null;
  total?: number | null;
};

/** Ecosystems by name, one page after a cursor; one row of nulls: an empty page. */
export const ecosystemPage = query<EcosystemPageParams, EcosystemPageRow>({
  name: 'ecosystem/page',
  access: 'read',
  timeout: 5000,
  text: `
WITH CASE WHEN $total THEN COUNT { MATCH (:Ecosystem) } END AS total
OPTIONAL CALL () {
  MATCH (e:Ecosystem)
  WHERE e.sortName >= $afterName AND CASE e.sortName WHEN $afterName THEN e.id > $afterId ELSE true END
  RETURN e ORDER BY e.sortName, e.id LIMIT $limit
}
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
  e.sortName AS cursorName,
  CASE WHEN $counts THEN {
    stakeholders: COUNT { MATCH (s:Stakeholder {ecosystem: e.id}) WHERE s.sortName IS NOT NULL },
    missions: COUNT { MATCH (m:Mission {ecosystem: e.id}) WHERE m.sortName IS NOT NULL },
    interdependencies: COUNT { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL },
    places: COUNT { MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL }
  } END AS counts,
  total`,
  integers: ['limit'],
  columns: {
    ecosystem: is.optional(is.record(EcosystemRules)),
    cursorName: is.optional(is.string),
    counts: is.optional(is.record(CountsRules)),
    total: is.optional(is.integer),
  },
});

export type EcosystemReadParams = {
  id: string | null;
  slug: string | null;
  counts: boolean;
  types: boolean;
};

export type EcosystemReadRow = {
  ecosystem: Ecosystem;
  counts?: Counts | null;
  types?: InterdependencyType[] | null;
};

/** One ecosystem, by its id or by the slug in its address. */
export const ecosystemRead = query<EcosystemReadParams, EcosystemReadRow>({
  name: 'ecosystem/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Ecosystem)
WHERE e.id = $id OR e.slug = $slug
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
  CASE WHEN $counts THEN {
    stakeholders: COUNT { MATCH (s:Stakeholder {ecosystem: e.id}) WHERE s.sortName IS NOT NULL },
    missions: COUNT { MATCH (m:Mission {ecosystem: e.id}) WHERE m.sortName IS NOT NULL },
    interdependencies: COUNT { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL },
    places: COUNT { MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL }
  } END AS counts,
  CASE WHEN $types THEN COLLECT {
    MATCH (t:InterdependencyType {ecosystem: e.id}) WHERE t.key IS NOT NULL RETURN properties(t) ORDER BY t.key
  } END AS types`,
  integers: [],
  columns: {
    ecosystem: is.record(EcosystemRules),
    counts: is.optional(is.record(CountsRules)),
    types: is.optional(is.list(is.record(InterdependencyTypeRules))),
  },
});

export type EcosystemRemoveParams = {
  id: string;
};

export type EcosystemRemoveRow = {
  before: Ecosystem;
  id: string;
};

/** Removes an ecosystem with everything in it. */
export const ecosystemRemove = query<EcosystemRemoveParams, EcosystemRemoveRow>({
  name: 'ecosystem/remove',
  access: 'write',
  timeout: 30000,
  text: `
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
// What is always there is asked for all the same: an index on two properties serves who asks for both.
CALL (e) {
  MATCH (n:Element {ecosystem: e.id}) WHERE n.number IS NOT NULL DETACH DELETE n
}
CALL (e) {
  MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL DETACH DELETE p
}
CALL (e) {
  MATCH (t:InterdependencyType {ecosystem: e.id}) WHERE t.key IS NOT NULL DELETE t
}
DETACH DELETE e
RETURN before, before.id AS id`,
  integers: [],
  columns: {
    before: is.record(EcosystemRules),
    id: is.string,
  },
});

export type EcosystemUpdateParams = {
  id: string;
  changes: Record<string, unknown>;
  author: string;
};

export type EcosystemUpdateRow = {
  before: Ecosystem;
  ecosystem: Ecosystem;
};

/** Changes an ecosystem's own facts. The first SET takes the lock: `before` is read after it. */
export const ecosystemUpdate = query<EcosystemUpdateParams, EcosystemUpdateRow>({
  name: 'ecosystem/update',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
SET e += $changes,
  e.version = e.version + 1, e.updatedAt = datetime(), e.updatedBy = $author
RETURN before, properties(e) AS ecosystem`,
  integers: [],
  columns: {
    before: is.record(EcosystemRules),
    ecosystem: is.record(EcosystemRules),
  },
});
