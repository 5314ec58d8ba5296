// Who was named and has been reached since, and on which day: that of the change by which it was a nomination no longer.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return day: string
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
MATCH (c:Change {record: s.id})
WHERE c.before CONTAINS '"status":"NOMINATED"' AND NOT c.after CONTAINS '"status":"NOMINATED"'
MATCH (r:Revision {ecosystem: $ecosystem, revision: c.revision})
RETURN s.number AS number, left(toString(max(r.at)), 10) AS day
