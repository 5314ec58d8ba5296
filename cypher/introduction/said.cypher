// What stakeholders said of being asked to introduce others; those who said nothing are left out.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return introduces: string
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.introduces IS NOT NULL
RETURN s.number AS number, s.introduces AS introduces
