// Every place of an ecosystem, with the place that holds it.
// @access read
// @param ecosystem: ID
// @return properties: map
// @return refs: list<{type: string, id: ID}>
MATCH (r:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE r.sortName IS NOT NULL
RETURN properties(r) AS properties, [(r)-[x:WITHIN]->(t:Record) | {type: type(x), id: t.id}] AS refs
ORDER BY r.number
