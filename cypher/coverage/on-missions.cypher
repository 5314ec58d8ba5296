// Who is on a mission: holds a seat in it today, is linked with it (and nobody disputes it), gives to it, or offers something for it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return mission: integer
// @return stakeholders: list<integer>
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN m.number AS mission, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution)-[:GIVEN_BY]->(s:Stakeholder) WHERE $hidden[c.id] IS NULL RETURN s
    UNION MATCH (m)<-[:FOR_MISSION]-(o:Offer)-[:OFFERED_BY]->(s:Stakeholder)
    WHERE $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.since IS NULL OR o.since <= date($today)) AND (o.until IS NULL OR o.until >= date($today))
    RETURN s
  }
  RETURN s.number
} AS stakeholders
