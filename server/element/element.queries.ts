// GENERATED from cypher/element by `npm run generate`: do not edit.
import { is, query } from '../neo4j/query.ts';
import { type Element, ElementRules, type LinkEnd, LinkEndRules, type Place, PlaceRules } from '../neo4j/shapes.ts';

export type ElementDetailsParams = {
  ids: string[];
  links: number;
  linksAfter: number;
};

export type ElementDetailsRow = {
  id: string;
  place?: Place | null;
  degree: number;
  links: LinkEnd[];
};

/** What a parent query did not bring along: place, degree and first links of many elements at once. */
export const elementDetails = query<ElementDetailsParams, ElementDetailsRow>({
  name: 'element/details',
  access: 'read',
  timeout: 5000,
  text: `
UNWIND $ids AS id
MATCH (e:Element {id: id})
RETURN e.id AS id,
  [(e)-[:LOCATED_IN]->(p) | properties(p)][0] AS place,
  COUNT { (e)-[:INTERDEPENDS]-() } AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } ELSE [] END AS links`,
  integers: ['links', 'linksAfter'],
  columns: {
    id: is.string,
    place: is.optional(is.record(PlaceRules)),
    degree: is.integer,
    links: is.list(is.record(LinkEndRules)),
  },
});

export type ElementSearchParams = {
  ecosystem: string;
  text: string;
  limit: number;
  withPlace: boolean;
  degree: boolean;
  links: number;
  linksAfter: number;
};

export type ElementSearchRow = {
  element?: Element | null;
  place?: Place | null;
  degree?: number | null;
  links?: LinkEnd[] | null;
};

/** Elements whose names, #tag or tags match, best first. `$text` is a Lucene query built and escaped by the server. No row: no such ecosystem; one row of nulls: nothing found. */
export const elementSearch = query<ElementSearchParams, ElementSearchRow>({
  name: 'element/search',
  access: 'read',
  timeout: 5000,
  text: `
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
OPTIONAL CALL (ecosystem) {
  CALL db.index.fulltext.queryNodes('element_text', 'ecosystem:' + ecosystem.id + ' AND ' + $text) YIELD node, score
  WHERE node.ecosystem = ecosystem.id
  RETURN node AS e, score ORDER BY score DESC, node.sortName LIMIT $limit
}
RETURN properties(e) AS element,
  CASE WHEN $withPlace THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } END AS links`,
  integers: ['limit', 'links', 'linksAfter'],
  columns: {
    element: is.optional(is.record(ElementRules)),
    place: is.optional(is.record(PlaceRules)),
    degree: is.optional(is.integer),
    links: is.optional(is.list(is.record(LinkEndRules))),
  },
});
