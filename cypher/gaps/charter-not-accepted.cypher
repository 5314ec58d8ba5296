// Registered stakeholders that have not accepted the charter in force. Method: the charter adopted last, today or before, against the acceptances of it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only s
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (c:Charter {ecosystem: $ecosystem})
// Every charter has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND c.adoptedOn <= date($today)
WITH c ORDER BY c.adoptedOn DESC, c.number DESC LIMIT 1
MATCH (s:Stakeholder {ecosystem: $ecosystem})
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status = 'REGISTERED' AND NOT EXISTS { (s)<-[:ACCEPTED_BY]-(a:Acceptance)-[:OF_CHARTER]->(c) WHERE $hidden[a.id] IS NULL }
WITH c, s, COUNT { (s)<-[:HELD_BY]-(seat:Seat) WHERE (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today)) } AS seats
RETURN [s.id, c.id] AS entities,
  {name: s.name, nameFr: s.nameFr, charter: c.title, edition: c.edition, adoptedOn: toString(c.adoptedOn), seats: seats,
   earlier: EXISTS { (s)<-[:ACCEPTED_BY]-(a:Acceptance) WHERE $hidden[a.id] IS NULL }} AS facts,
  toFloat(seats) AS weight
