// The types of link that an ecosystem added to the built-in ones.
// @access read
// @param ecosystem: ID
// @return key: string
// @return label: string
// @return labelFr: string?
MATCH (t:InterdependencyType {ecosystem: $ecosystem})
// Every type has one; saying so lets the index on both serve.
WHERE t.key IS NOT NULL
RETURN t.key AS key, t.label AS label, t.labelFr AS labelFr
ORDER BY key
