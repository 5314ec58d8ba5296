// Every stakeholder with the keys by which it is told who is likely the same.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return likeness: list<string>?
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL
RETURN s.number AS number, s.likeness AS likeness
