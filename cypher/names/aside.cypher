// Names of which it was said that they are no stakeholder.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return name: string
// @return version: integer
MATCH (n:NotStakeholder {ecosystem: $ecosystem})
// Every one has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL
RETURN n.id AS id, n.name AS name, n.version AS version
