// GENERATED from cypher/interdependency by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Element, ElementRules, type Interdependency, InterdependencyRules, type InterdependencyType, InterdependencyTypeRules } from '../neo4j/shapes.ts';

export type InterdependencyAroundParams = {
  ecosystem: string;
  element: string;
  other: string | null;
  type: string | null;
  status: string | null;
  after: number;
  limit: number;
  total: boolean;
};

export type InterdependencyAroundRow = {
  link?: Interdependency | null;
  from?: Element | null;
  to?: Element | null;
  total?: number | null;
};

/** The interdependencies of one element, or between it and another one when `other` is given, in either direction. Empty pages as in page.cypher. */
export const interdependencyAround = query<InterdependencyAroundParams, InterdependencyAroundRow>({
  name: 'interdependency/around',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
OPTIONAL MATCH (e:Element {id: $element, ecosystem: ecosystem.id})
WITH e, CASE WHEN $total THEN COUNT {
  MATCH (e)-[x:INTERDEPENDS]-(y:Element)
  WHERE ($other IS NULL OR y.id = $other)
    AND ($type IS NULL OR x.type = $type) AND ($status IS NULL OR x.status = $status)
} END AS total
OPTIONAL CALL (e) {
  MATCH (e)-[r:INTERDEPENDS]-(o:Element)
  WHERE r.number > $after AND ($other IS NULL OR o.id = $other)
    AND ($type IS NULL OR r.type = $type) AND ($status IS NULL OR r.status = $status)
  RETURN r ORDER BY r.number LIMIT $limit
}
RETURN properties(r) AS link, properties(startNode(r)) AS from, properties(endNode(r)) AS to, total`,
  integers: ['after', 'limit'],
  columns: {
    link: is.optional(is.record(InterdependencyRules)),
    from: is.optional(is.record(ElementRules)),
    to: is.optional(is.record(ElementRules)),
    total: is.optional(is.integer),
  },
});

export type InterdependencyCreateParams = {
  ecosystem: string;
  from: string;
  to: string;
  properties: Record<string, unknown>;
  author: string;
};

export type InterdependencyCreateRow = {
  link: Interdependency;
  from: Element;
  to: Element;
  twin?: string | null;
  revision: number;
};

/** A new interdependency; `twin` is one of the same type between the same two in an overlapping period, which the caller refuses. The ecosystem is locked first, so two callers cannot both miss it. */
export const interdependencyCreate = query<InterdependencyCreateParams, InterdependencyCreateRow>({
  name: 'interdependency/create',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + 1
WITH ecosystem
MATCH (from:Element {id: $from, ecosystem: $ecosystem})
MATCH (to:Element {id: $to, ecosystem: $ecosystem})
WITH ecosystem, from, to, COLLECT {
  MATCH (from)-[old:INTERDEPENDS {type: $properties.type}]-(to)
  WHERE (startNode(old) = from OR old.direction <> 'DIRECTED' OR $properties.direction <> 'DIRECTED')
    AND coalesce(old.since <= date($properties.until), true)
    AND coalesce(old.until >= date($properties.since), true)
  RETURN old.id LIMIT 1
}[0] AS twin
CREATE (from)-[r:INTERDEPENDS]->(to)
SET r = $properties, r.strength = toInteger($properties.strength), r.since = date($properties.since), r.until = date($properties.until),
  r.id = ecosystem.id + '-i' + toString(ecosystem.counter), r.number = ecosystem.counter,
  r.ecosystem = ecosystem.id, r.version = 1,
  r.createdAt = datetime(), r.createdBy = $author, r.updatedAt = datetime(), r.updatedBy = $author
RETURN properties(r) AS link, properties(from) AS from, properties(to) AS to, twin, ecosystem.revision AS revision`,
  integers: [],
  columns: {
    link: is.record(InterdependencyRules),
    from: is.record(ElementRules),
    to: is.record(ElementRules),
    twin: is.optional(is.string),
    revision: is.integer,
  },
});

export type InterdependencyPageParams = {
  ecosystem: string;
  type: string | null;
  status: string | null;
  after: number;
  limit: number;
  total: boolean;
};

export type InterdependencyPageRow = {
  link?: Interdependency | null;
  from?: Element | null;
  to?: Element | null;
  total?: number | null;
};

/** Every interdependency of an ecosystem, oldest first, one page after a cursor. No row: no such ecosystem; one row of nulls: an empty page. */
export const interdependencyPage = query<InterdependencyPageParams, InterdependencyPageRow>({
  name: 'interdependency/page',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
WITH ecosystem, CASE WHEN $total THEN COUNT {
  MATCH ()-[x:INTERDEPENDS {ecosystem: ecosystem.id}]->()
  // Every link has one; saying so lets the index on both serve.
  WHERE x.number IS NOT NULL
    AND ($type IS NULL OR x.type = $type) AND ($status IS NULL OR x.status = $status)
} END AS total
OPTIONAL CALL (ecosystem) {
  MATCH (from:Element)-[r:INTERDEPENDS {ecosystem: ecosystem.id}]->(to:Element)
  WHERE r.number > $after AND ($type IS NULL OR r.type = $type) AND ($status IS NULL OR r.status = $status)
  RETURN from, r, to ORDER BY r.ecosystem, r.number LIMIT $limit
}
RETURN properties(r) AS link, properties(from) AS from, properties(to) AS to, total`,
  integers: ['after', 'limit'],
  columns: {
    link: is.optional(is.record(InterdependencyRules)),
    from: is.optional(is.record(ElementRules)),
    to: is.optional(is.record(ElementRules)),
    total: is.optional(is.integer),
  },
});

export type InterdependencyReadParams = {
  id: string;
};

export type InterdependencyReadRow = {
  link: Interdependency;
  from: Element;
  to: Element;
};

/** One interdependency by its id, with both ends. */
export const interdependencyRead = query<InterdependencyReadParams, InterdependencyReadRow>({
  name: 'interdependency/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (from:Element)-[r:INTERDEPENDS {id: $id}]->(to:Element)
RETURN properties(r) AS link, properties(from) AS from, properties(to) AS to`,
  integers: [],
  columns: {
    link: is.record(InterdependencyRules),
    from: is.record(ElementRules),
    to: is.record(ElementRules),
  },
});

export type InterdependencyRemoveParams = {
  ecosystem: string;
  id: string;
};

export type InterdependencyRemoveRow = {
  before: Interdependency;
  revision: number;
};

/** Removes an interdependency. */
export const interdependencyRemove = query<InterdependencyRemoveParams, InterdependencyRemoveRow>({
  name: 'interdependency/remove',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH ()-[r:INTERDEPENDS {id: $id}]->()
WHERE r.ecosystem = $ecosystem
WITH ecosystem, r, properties(r) AS before
DELETE r
RETURN before, ecosystem.revision AS revision`,
  integers: [],
  columns: {
    before: is.record(InterdependencyRules),
    revision: is.integer,
  },
});

export type InterdependencyTypesParams = {
  ecosystems: string[];
};

export type InterdependencyTypesRow = {
  ecosystem: string;
  type: InterdependencyType;
};

/** The types of link that ecosystems added to the built-in ones. */
export const interdependencyTypes = query<InterdependencyTypesParams, InterdependencyTypesRow>({
  name: 'interdependency/types',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ecosystems AS ecosystem
MATCH (t:InterdependencyType {ecosystem: ecosystem})
// Every type has one; saying so lets the index on both serve.
WHERE t.key IS NOT NULL
RETURN ecosystem, properties(t) AS type ORDER BY t.key`,
  integers: [],
  columns: {
    ecosystem: is.string,
    type: is.record(InterdependencyTypeRules),
  },
});

export type InterdependencyUpdateParams = {
  ecosystem: string;
  id: string;
  changes: Record<string, unknown>;
  author: string;
};

export type InterdependencyUpdateRow = {
  before: Interdependency;
  link: Interdependency;
  from: Element;
  to: Element;
  twin?: string | null;
  revision: number;
};

/** Changes an interdependency; `twin` as in create. The ecosystem is locked first: `before` is what is replaced. */
export const interdependencyUpdate = query<InterdependencyUpdateParams, InterdependencyUpdateRow>({
  name: 'interdependency/update',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (from:Element)-[r:INTERDEPENDS {id: $id}]->(to:Element)
WHERE r.ecosystem = $ecosystem
WITH ecosystem, from, r, to, properties(r) AS before
SET r += $changes, r.version = r.version + 1, r.updatedAt = datetime(), r.updatedBy = $author
SET r.strength = toInteger(r.strength), r.since = date(r.since), r.until = date(r.until)
WITH ecosystem, from, r, to, before, COLLECT {
  MATCH (from)-[old:INTERDEPENDS {type: r.type}]-(to)
  WHERE old <> r AND (startNode(old) = from OR old.direction <> 'DIRECTED' OR r.direction <> 'DIRECTED')
    AND coalesce(old.since <= r.until, true)
    AND coalesce(old.until >= r.since, true)
  RETURN old.id LIMIT 1
}[0] AS twin
RETURN before, properties(r) AS link, properties(from) AS from, properties(to) AS to, twin,
  ecosystem.revision AS revision`,
  integers: [],
  columns: {
    before: is.record(InterdependencyRules),
    link: is.record(InterdependencyRules),
    from: is.record(ElementRules),
    to: is.record(ElementRules),
    twin: is.optional(is.string),
    revision: is.integer,
  },
});
