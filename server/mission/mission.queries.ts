// GENERATED from cypher/mission by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Element, ElementRules, type LinkEnd, LinkEndRules, type Place, PlaceRules } from '../neo4j/shapes.ts';

export type MissionCreateParams = {
  ecosystem: string;
  properties: Record<string, unknown>;
  place: string | null;
  author: string;
};

export type MissionCreateRow = {
  element: Element;
  place?: Place | null;
  revision: number;
};

/** A new mission. The ecosystem is locked first: its counter numbers the newcomer, its revision tells readers. */
export const missionCreate = query<MissionCreateParams, MissionCreateRow>({
  name: 'mission/create',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + 1
WITH ecosystem
CREATE (e:Element:Mission)
SET e = $properties, e.horizon = date($properties.horizon),
  e.id = ecosystem.id + '-m' + toString(ecosystem.counter), e.number = ecosystem.counter,
  e.ecosystem = ecosystem.id, e.kind = 'MISSION', e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
WITH ecosystem, e
OPTIONAL MATCH (p:Place {id: $place, ecosystem: $ecosystem})
FOREACH (_ IN CASE WHEN p IS NULL THEN [] ELSE [1] END | CREATE (e)-[:LOCATED_IN]->(p))
RETURN properties(e) AS element, properties(p) AS place, ecosystem.revision AS revision`,
  integers: [],
  columns: {
    element: is.record(ElementRules),
    place: is.optional(is.record(PlaceRules)),
    revision: is.integer,
  },
});

export type MissionPageParams = {
  ecosystem: string;
  afterName: string;
  afterId: string;
  limit: number;
  state: string | null;
  tag: string | null;
  place: string | null;
  withPlace: boolean;
  degree: boolean;
  links: number;
  linksAfter: number;
  total: boolean;
};

export type MissionPageRow = {
  element?: Element | null;
  place?: Place | null;
  degree?: number | null;
  links?: LinkEnd[] | null;
  total?: number | null;
};

/** Missions by name, one page after a cursor. No row: no such ecosystem; one row of nulls: an empty page; a filter that is null lets everything through. */
export const missionPage = query<MissionPageParams, MissionPageRow>({
  name: 'mission/page',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
WITH ecosystem, CASE WHEN $total THEN COUNT {
  MATCH (x:Mission {ecosystem: ecosystem.id})
  // Every mission has one; saying so lets the index on both serve.
  WHERE x.sortName IS NOT NULL
    AND ($state IS NULL OR x.state = $state)
    AND ($tag IS NULL OR $tag IN x.tags)
    AND ($place IS NULL OR EXISTS { (x)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(:Place {id: $place}) })
} END AS total
OPTIONAL CALL (ecosystem) {
  MATCH (e:Mission {ecosystem: ecosystem.id})
  WHERE e.sortName >= $afterName AND CASE e.sortName WHEN $afterName THEN e.id > $afterId ELSE true END
    AND ($state IS NULL OR e.state = $state)
    AND ($tag IS NULL OR $tag IN e.tags)
    AND ($place IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(:Place {id: $place}) })
  // Named first, the ecosystem lets the index give the order: a page reads its own rows and no others.
  RETURN e ORDER BY e.ecosystem, e.sortName, e.id LIMIT $limit
}
RETURN properties(e) AS element,
  CASE WHEN $withPlace THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } END AS links,
  total`,
  integers: ['limit', 'links', 'linksAfter'],
  columns: {
    element: is.optional(is.record(ElementRules)),
    place: is.optional(is.record(PlaceRules)),
    degree: is.optional(is.integer),
    links: is.optional(is.list(is.record(LinkEndRules))),
    total: is.optional(is.integer),
  },
});

export type MissionReadParams = {
  id: string;
  withPlace: boolean;
  degree: boolean;
  links: number;
  linksAfter: number;
};

export type MissionReadRow = {
  element: Element;
  place?: Place | null;
  degree?: number | null;
  links?: LinkEnd[] | null;
};

/** One mission by its id, with what the reader asked for around it. */
export const missionRead = query<MissionReadParams, MissionReadRow>({
  name: 'mission/read',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (e:Element:Mission {id: $id})
RETURN properties(e) AS element,
  CASE WHEN $withPlace THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } END AS links`,
  integers: ['links', 'linksAfter'],
  columns: {
    element: is.record(ElementRules),
    place: is.optional(is.record(PlaceRules)),
    degree: is.optional(is.integer),
    links: is.optional(is.list(is.record(LinkEndRules))),
  },
});

export type MissionRemoveParams = {
  ecosystem: string;
  id: string;
};

export type MissionRemoveRow = {
  before: Element;
  links: number;
  revision: number;
};

/** Removes a mission and the links that end at it. */
export const missionRemove = query<MissionRemoveParams, MissionRemoveRow>({
  name: 'mission/remove',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (e:Element:Mission {id: $id, ecosystem: $ecosystem})
WITH ecosystem, e, properties(e) AS before, COUNT { (e)-[:INTERDEPENDS]-() } AS links
DETACH DELETE e
RETURN before, links, ecosystem.revision AS revision`,
  integers: [],
  columns: {
    before: is.record(ElementRules),
    links: is.integer,
    revision: is.integer,
  },
});

export type MissionUpdateParams = {
  ecosystem: string;
  id: string;
  changes: Record<string, unknown>;
  movePlace: boolean;
  place: string | null;
  author: string;
};

export type MissionUpdateRow = {
  before: Element;
  element: Element;
  place?: Place | null;
  revision: number;
};

/** Changes a mission. The ecosystem is locked first, so that `before` is what the writer really replaces. */
export const missionUpdate = query<MissionUpdateParams, MissionUpdateRow>({
  name: 'mission/update',
  access: 'write',
  timeout: 10000,
  text: `
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (e:Element:Mission {id: $id, ecosystem: $ecosystem})
WITH ecosystem, e, properties(e) AS before
SET e += $changes, e.version = e.version + 1, e.updatedAt = datetime(), e.updatedBy = $author
SET e.horizon = date(e.horizon)
WITH ecosystem, e, before
OPTIONAL MATCH (e)-[old:LOCATED_IN]->(was:Place)
OPTIONAL MATCH (target:Place {id: $place, ecosystem: $ecosystem})
FOREACH (_ IN CASE WHEN $movePlace AND old IS NOT NULL THEN [1] ELSE [] END | DELETE old)
FOREACH (_ IN CASE WHEN $movePlace AND target IS NOT NULL THEN [1] ELSE [] END | CREATE (e)-[:LOCATED_IN]->(target))
RETURN before, properties(e) AS element, ecosystem.revision AS revision,
  properties(CASE WHEN $movePlace THEN target ELSE was END) AS place`,
  integers: [],
  columns: {
    before: is.record(ElementRules),
    element: is.record(ElementRules),
    place: is.optional(is.record(PlaceRules)),
    revision: is.integer,
  },
});
