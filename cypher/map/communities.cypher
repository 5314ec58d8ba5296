// The communities of an ecosystem, by number.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return number: integer
// @return id: ID
// @return kind: string
// @return name: string
// @return nameFr: string?
MATCH (c:Community {ecosystem: $ecosystem})
// Every community has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL
RETURN c.number AS number, c.id AS id, c.kind AS kind, c.name AS name, c.nameFr AS nameFr
ORDER BY c.number
