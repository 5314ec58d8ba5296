// Every place of an ecosystem, with what an import knows it by and the place that holds it.
// @access read
// @param ecosystem: ID
// @return place: Place
// @return importKey: string?
// @return within: ID?
MATCH (p:Place {ecosystem: $ecosystem})
// Every place has one; saying so lets the index on both serve.
WHERE p.sortName IS NOT NULL
RETURN properties(p) AS place, p.importKey AS importKey, [(p)-[:WITHIN]->(parent) | parent.id][0] AS within
ORDER BY p.number
