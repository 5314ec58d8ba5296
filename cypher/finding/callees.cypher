// Whom to call about some records: a stakeholder itself; of a mission, who holds its seats today, the convenor first, then who is linked with it, the strongest link first; of a place, who is recorded there, those with the most links first. Who was only nominated is called for nobody but themselves. Three for each record.
// @access read
// @param ids: list<ID>
// @param today: date
// @param hidden: map
// @return of: ID
// @return callees: list<ID>
UNWIND $ids AS of
MATCH (n:Record {id: of})
CALL (n) {
  WITH n WHERE n:Stakeholder AND $hidden[n.id] IS NULL
  RETURN n AS s, 0 AS turn
  UNION ALL
  WITH n WHERE n:Mission
  MATCH (n)<-[:OF_MISSION]-(r:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
  RETURN s, CASE r.kind WHEN 'CONVENOR' THEN 1 WHEN 'OPERATOR' THEN 2 WHEN 'FUNDER' THEN 3 ELSE 4 END AS turn
  UNION ALL
  WITH n WHERE n:Mission
  MATCH (n)-[l:INTERDEPENDS]-(s:Stakeholder)
  WHERE $hidden[l.id] IS NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
  RETURN s, 10 - coalesce(l.strength, 0) AS turn
  UNION ALL
  WITH n WHERE n:Place
  MATCH (n)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
  RETURN s, 1e6 - COUNT { (s)-[:INTERDEPENDS]-() } AS turn
}
WITH of, s, min(turn) AS turn ORDER BY turn, s.number
RETURN of, collect(s.id)[..3] AS callees
