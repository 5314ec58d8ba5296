// Who is on a mission: holds a seat in it today, is linked with it, gives to it, or offers something for it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @return mission: integer
// @return stakeholders: list<integer>
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN m.number AS mission, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
    WHERE seat.until IS NULL OR seat.until >= date($today)
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS]-(s:Stakeholder) WHERE l.status <> 'ENDED' RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(:Contribution)-[:GIVEN_BY]->(s:Stakeholder) RETURN s
    UNION MATCH (m)<-[:FOR_MISSION]-(o:Offer)-[:OFFERED_BY]->(s:Stakeholder)
    WHERE o.state <> 'WITHDRAWN' AND (o.until IS NULL OR o.until >= date($today))
    RETURN s
  }
  RETURN s.number
} AS stakeholders
