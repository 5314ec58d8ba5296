// Removes a stakeholder and the links that end at it.
// @access write
// @param ecosystem: ID
// @param id: ID
// @return before: Element
// @return links: integer
// @return revision: integer
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH (e:Element:Stakeholder {id: $id, ecosystem: $ecosystem})
WITH ecosystem, e, properties(e) AS before, COUNT { (e)-[:INTERDEPENDS]-() } AS links
DETACH DELETE e
RETURN before, links, ecosystem.revision AS revision
