// The keys of the link types that an ecosystem added.
// @access read
// @param ecosystem: ID
// @return key: string
MATCH (t:InterdependencyType {ecosystem: $ecosystem})
RETURN t.key AS key
