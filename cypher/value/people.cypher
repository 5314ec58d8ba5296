// How many stakeholders who were reached there are of each sector and category.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return sector: string?
// @return kind: string
// @return stakeholders: integer
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
RETURN s.sector AS sector, s.kind AS kind, count(*) AS stakeholders
