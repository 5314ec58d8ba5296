// Changes a stakeholder. The ecosystem is locked first, so that `before` is what the writer really replaces.
// @access write
// @param ecosystem: ID
// @param id: ID
// @param changes: map
// @param movePlace: boolean
// @param place: ID?
// @param author: string
// @return before: Element
// @return element: Element
// @return place: Place?
// @return revision: integer
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (e:Element:Stakeholder {id: $id, ecosystem: $ecosystem})
WITH ecosystem, e, properties(e) AS before
SET e += $changes, e.version = e.version + 1, e.updatedAt = datetime(), e.updatedBy = $author
REMOVE e:Institution:Individual
SET e:$(CASE e.kind WHEN 'INDIVIDUAL' THEN 'Individual' ELSE 'Institution' END)
WITH ecosystem, e, before
OPTIONAL MATCH (e)-[old:LOCATED_IN]->(was:Place)
OPTIONAL MATCH (target:Place {id: $place, ecosystem: $ecosystem})
FOREACH (_ IN CASE WHEN $movePlace AND old IS NOT NULL THEN [1] ELSE [] END | DELETE old)
FOREACH (_ IN CASE WHEN $movePlace AND target IS NOT NULL THEN [1] ELSE [] END | CREATE (e)-[:LOCATED_IN]->(target))
RETURN before, properties(e) AS element, ecosystem.revision AS revision,
  properties(CASE WHEN $movePlace THEN target ELSE was END) AS place
