// The resources of an ecosystem, each with the one that it is a part of.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return broader: ID?
MATCH (r:Resource {ecosystem: $ecosystem})
// Every resource has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL
OPTIONAL MATCH (r)-[:PART_OF]->(broader:Resource)
RETURN r.id AS id, r.name AS name, r.nameFr AS nameFr, broader.id AS broader
ORDER BY r.number
