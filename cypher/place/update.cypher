// Changes a place; `circular` tells that its new parent lies within it, which the caller refuses.
// @access write
// @param ecosystem: ID
// @param id: ID
// @param changes: map
// @param moveWithin: boolean
// @param within: ID?
// @param author: string
// @return before: Place
// @return place: Place
// @return within: Place?
// @return circular: boolean
// @return revision: integer
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
  properties(CASE WHEN $moveWithin THEN target ELSE was END) AS within
