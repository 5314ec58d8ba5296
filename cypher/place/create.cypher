// A new place, within another or at the top.
// @access write
// @param ecosystem: ID
// @param properties: map
// @param within: ID?
// @param author: string
// @return place: Place
// @return within: Place?
// @return revision: integer
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
RETURN properties(p) AS place, properties(parent) AS within, ecosystem.revision AS revision
