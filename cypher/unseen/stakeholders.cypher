// Every stakeholder with what it is known by, where it is and whether it was reached.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return kind: string
// @return sector: string?
// @return isReached: boolean
// @return place: integer?
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL
OPTIONAL MATCH (s)-[:LOCATED_IN]->(p:Place)
RETURN s.number AS number, s.id AS id, s.name AS name, s.nameFr AS nameFr, s.kind AS kind, s.sector AS sector,
  s.status <> 'NOMINATED' AS isReached, p.number AS place
