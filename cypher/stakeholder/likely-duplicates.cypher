// Pairs of stakeholders that share a key of likeness, by name.
// @access read
// @param ecosystem: ID
// @param limit: integer
// @return one: map
// @return other: map
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.sortName IS NOT NULL
UNWIND s.likeness AS key
WITH key, collect(s) AS alike
WHERE size(alike) > 1
UNWIND alike AS one
UNWIND alike AS other
WITH DISTINCT one, other
WHERE one.number < other.number
RETURN properties(one) AS one, properties(other) AS other ORDER BY one.sortName, other.number LIMIT $limit
