// The resources of an ecosystem with the units that each is counted in.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return id: ID
// @return key: string
// @return name: string
// @return nameFr: string?
// @return units: list<string>
MATCH (r:Resource {ecosystem: $ecosystem})
// Every resource has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL
RETURN r.id AS id, r.key AS key, r.name AS name, r.nameFr AS nameFr, r.units AS units
ORDER BY r.number
