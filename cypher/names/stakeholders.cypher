// What all stakeholders of an ecosystem are called: to find them in a text, for facilitators.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return id: ID
// @return names: list<string>
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL
RETURN s.id AS id, [name IN [s.name, s.nameFr] WHERE name IS NOT NULL] + coalesce(s.otherNames, []) AS names
