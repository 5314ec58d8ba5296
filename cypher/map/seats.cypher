// Who holds a seat in which mission, by their numbers, and in which period.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return element: integer
// @return group: integer
// @return since: integer?
// @return until: integer?
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL
MATCH (m)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
RETURN s.number AS element, m.number AS group,
  // Days as numbers that order like them: 20261121.
  seat.since.year * 10000 + seat.since.month * 100 + seat.since.day AS since, seat.until.year * 10000 + seat.until.month * 100 + seat.until.day AS until
