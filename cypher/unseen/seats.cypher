// Every seat that somebody holds or held, from when until when: from the day on which it was recorded where nobody said since when. What a sheet brought without a day was filled nobody knows when.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return mission: integer
// @return since: string
// @return until: string?
// @return isDated: boolean
MATCH (r:Role {ecosystem: $ecosystem})
// Every role has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL
MATCH (r)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
WHERE $hidden[s.id] IS NULL
MATCH (r)-[:OF_MISSION]->(m:Mission)
RETURN m.number AS mission, left(toString(coalesce(seat.since, seat.createdAt)), 10) AS since, toString(seat.until) AS until,
  seat.since IS NOT NULL OR seat.importKey IS NULL AS isDated
