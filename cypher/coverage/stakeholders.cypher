// Every stakeholder with what a coverage matrix counts it by.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return sector: string?
// @return isReached: boolean
// @return place: integer?
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL
OPTIONAL MATCH (s)-[:LOCATED_IN]->(p:Place)
RETURN s.number AS number, s.sector AS sector, s.status <> 'NOMINATED' AS isReached, p.number AS place
