// The types of link that ecosystems added to the built-in ones.
// @access read
// @param ecosystems: list<ID>
// @return ecosystem: ID
// @return type: InterdependencyType
UNWIND $ecosystems AS ecosystem
MATCH (t:InterdependencyType {ecosystem: ecosystem})
// Every type has one; saying so lets the index on both serve.
WHERE t.key IS NOT NULL
RETURN ecosystem, properties(t) AS type ORDER BY t.key
