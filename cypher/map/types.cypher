// The types of link that an ecosystem added to the built-in ones.
// @access read
// @param ecosystem: ID
// @return key: string
// @return label: string
// @return labelFr: string?
MATCH (t:InterdependencyType {ecosystem: $ecosystem})
RETURN t.key AS key, t.label AS label, t.labelFr AS labelFr
ORDER BY key
