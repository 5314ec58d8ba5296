// Pairs of stakeholders that share a key of likeness, by name, without those of whom it was said that they are not the same.
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
  AND NOT EXISTS { MATCH (m:Matter {about: one.id}) WHERE m.other = other.id AND m.ecosystem = $ecosystem AND m.kind = 'PAIR' }
RETURN properties(one) AS one, properties(other) AS other ORDER BY one.sortName, other.number LIMIT $limit
