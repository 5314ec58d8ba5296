// The roles that missions under way expect to be filled, with who holds their seats today, once for each seat.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return id: ID
// @return kind: string
// @return title: string?
// @return titleFr: string?
// @return minimum: integer
// @return mission: integer
// @return holders: list<integer>
MATCH (r:Role {ecosystem: $ecosystem})
// Every role has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL
MATCH (r)-[:OF_MISSION]->(m:Mission)
WHERE NOT m.state IN ['DONE', 'ABANDONED']
RETURN r.id AS id, r.kind AS kind, r.title AS title, r.titleFr AS titleFr, r.minimum AS minimum, m.number AS mission, COLLECT {
  MATCH (r)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
  WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
  RETURN s.number
} AS holders
ORDER BY r.number
