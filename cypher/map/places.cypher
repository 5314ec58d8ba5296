// The places of an ecosystem, by number, each with the number of the place it lies within.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return number: integer
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return within: integer?
MATCH (p:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE p.sortName IS NOT NULL
RETURN p.number AS number, p.id AS id, p.name AS name, p.nameFr AS nameFr,
  [(p)-[:WITHIN]->(parent:Place) | parent.number][0] AS within
ORDER BY number
