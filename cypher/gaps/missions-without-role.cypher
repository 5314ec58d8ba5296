// Missions without a convenor, a funder, an operator, an evaluator or a voice of those concerned: nobody holds such a seat today, and, for the funder, no link that holds today, and that nobody disputes, says that somebody funds it. Method: the roles that a mission expects to be filled, as the founding texts of the program name them.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
UNWIND ['CONVENOR', 'FUNDER', 'OPERATOR', 'EVALUATOR', 'VOICE'] AS role
WITH m, role
WHERE NOT EXISTS {
  (m)<-[:OF_MISSION]-(r:Role {kind: role})<-[:OF_ROLE]-(s:Seat)-[:HELD_BY]->(h:Stakeholder)
  WHERE $hidden[h.id] IS NULL AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today))
} AND NOT (role = 'FUNDER' AND EXISTS {
  (m)<-[l:INTERDEPENDS {type: 'FUNDS'}]-(:Stakeholder)
  WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
})
WITH m, role, COUNT { (m)<-[:OF_MISSION]-(r:Role {kind: role}) WHERE $hidden[r.id] IS NULL } > 0 AS expected
RETURN [m.id] AS entities,
  {which: role, role: role, mission: '#' + m.hashtag, title: m.name, titleFr: m.nameFr, isExpected: expected, state: m.state, horizon: toString(m.horizon)} AS facts,
  CASE WHEN expected THEN 2.0 ELSE 1.0 END AS weight
