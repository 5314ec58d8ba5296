// The keys of the findings that are open.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return key: string
MATCH (f:Finding {ecosystem: $ecosystem})
// Every finding has one; saying so lets the index on both serve.
WHERE f.key IS NOT NULL AND f.closedAt IS NULL
RETURN f.key AS key
