// Stakeholders that share a key of likeness with a name; `keys` is a map of them, so that one plan serves any number.
// @access read
// @param ecosystem: ID
// @param keys: map
// @return name: string
// @return likeness: list<string>
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND any(key IN s.likeness WHERE $keys[key] IS NOT NULL)
RETURN s.name AS name, s.likeness AS likeness
ORDER BY s.number
