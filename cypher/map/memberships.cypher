// Who belongs to which community, by their numbers, and in which period.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return element: integer
// @return group: integer
// @return since: integer?
// @return until: integer?
MATCH (c:Community {ecosystem: $ecosystem})
// Every community has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL
MATCH (c)<-[:IN_COMMUNITY]-(m:Membership)-[:OF_MEMBER]->(s:Stakeholder)
RETURN s.number AS element, c.number AS group,
  // Days as numbers that order like them: 20261121.
  m.since.year * 10000 + m.since.month * 100 + m.since.day AS since, m.until.year * 10000 + m.until.month * 100 + m.until.day AS until
