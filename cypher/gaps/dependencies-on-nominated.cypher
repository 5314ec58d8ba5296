// Dependencies on a stakeholder that somebody named and nobody has reached. Method: A depends on B, or B funds or supplies A, and B is nominated. The link holds today, and nobody disputes it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only r
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (from:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(to:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.type IN ['DEPENDS_ON', 'FUNDS', 'SUPPLIES']
  AND NOT r.status IN ['DISPUTED', 'ENDED'] AND (r.since IS NULL OR r.since <= date($today)) AND (r.until IS NULL OR r.until >= date($today))
WITH r, CASE r.type WHEN 'DEPENDS_ON' THEN [from, to] ELSE [to, from] END AS ends
WITH r, ends[0] AS a, ends[1] AS b
WHERE b:Stakeholder AND b.status = 'NOMINATED'
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: b.name, toFr: b.nameFr, type: r.type, strength: r.strength, isMission: a:Mission,
   nominations: COUNT { (b)<-[:NAMES]-(n:Nomination) WHERE $hidden[n.id] IS NULL }} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight
