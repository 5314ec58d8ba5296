// Removes a place; what lay there moves up to the place around it, if any.
// @access write
// @param ecosystem: ID
// @param id: ID
// @return before: Place
// @return moved: integer
// @return revision: integer
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
RETURN before, size(children) + size(elements) AS moved, ecosystem.revision AS revision
