// The keys of the link types that an ecosystem added.
// @access read
// @param ecosystem: ID
// @return key: string
MATCH (t:InterdependencyType {ecosystem: $ecosystem})
// Every type has one; saying so lets the index on both serve.
WHERE t.key IS NOT NULL
RETURN t.key AS key
