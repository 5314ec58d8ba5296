// Stakeholders that share a key of likeness with what a sheet names; `keys` is a map of them, so that one plan serves any number.
// @access read
// @param ecosystem: ID
// @param keys: map
// @return properties: map
// @return refs: list<{type: string, id: ID}>
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND any(key IN s.likeness WHERE $keys[key] IS NOT NULL)
WITH s ORDER BY s.number
RETURN properties(s) AS properties, [(s)-[x:REFERENCES]->(t:Record) | {type: type(x), id: t.id}] AS refs
