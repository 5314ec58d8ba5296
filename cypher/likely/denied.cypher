// Pairs of whom somebody said that they do not work together: they are not asked about again.
// @access read
// @param ecosystem: ID
// @param hidden: map
// @return one: ID
// @return other: ID
MATCH (d:DeniedLink {ecosystem: $ecosystem})
// Every answer has one; saying so lets the index on both serve.
WHERE d.number IS NOT NULL AND $hidden[d.id] IS NULL
MATCH (d)-[:DENIED_OF]->(one:Stakeholder)
MATCH (d)-[:DENIED_WITH]->(other:Stakeholder)
RETURN one.id AS one, other.id AS other
