// Every interdependency of an ecosystem as it is now.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return properties: map
// @return from: ID
// @return to: ID
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL
RETURN properties(r) AS properties, a.id AS from, b.id AS to
