// Roles with fewer seats held today than they need, or with seats described and held by nobody. Method: vacancies = the greater of minimum - held and the vacant seats recorded.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only r: m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (r:Role {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission)
// Every role has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL
  AND NOT m.state IN ['DONE', 'ABANDONED']
WITH r, m,
  COUNT { (r)<-[:OF_ROLE]-(s:Seat)-[:HELD_BY]->(h:Stakeholder) WHERE $hidden[h.id] IS NULL AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today)) } AS held,
  COLLECT { MATCH (r)<-[:OF_ROLE]-(s:Seat) WHERE NOT EXISTS { (s)-[:HELD_BY]->(h:Stakeholder) WHERE $hidden[h.id] IS NULL } AND (s.since IS NULL OR s.since <= date($today)) AND (s.until IS NULL OR s.until >= date($today)) RETURN s } AS described
WITH r, m, held, described, CASE WHEN r.minimum - held > size(described) THEN r.minimum - held ELSE size(described) END AS vacant
WHERE vacant > 0
RETURN [r.id, m.id] + [s IN described[..10] | s.id] AS entities,
  {role: r.kind, title: r.title, titleFr: r.titleFr, mission: '#' + m.hashtag, minimum: r.minimum, held: held, vacant: vacant,
   sectors: [s IN described WHERE s.sector IS NOT NULL | s.sector], skills: [s IN described WHERE s.skill IS NOT NULL | s.skill]} AS facts,
  toFloat(vacant) AS weight
