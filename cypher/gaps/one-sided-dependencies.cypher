// Dependencies on a stakeholder that has declared nothing in return. Method: A depends on B, in a link that holds today and that nobody disputes, and B has no link of any type towards A today, disputed or not; that B confirmed the dependency is told, but is no tie of its own.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only r
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Stakeholder)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.type = 'DEPENDS_ON' AND r.direction = 'DIRECTED'
  AND NOT r.status IN ['DISPUTED', 'ENDED'] AND (r.since IS NULL OR r.since <= date($today)) AND (r.until IS NULL OR r.until >= date($today))
  AND NOT EXISTS { (b)-[back:INTERDEPENDS]->(a) WHERE $hidden[back.id] IS NULL AND back.status <> 'ENDED' AND (back.since IS NULL OR back.since <= date($today)) AND (back.until IS NULL OR back.until >= date($today)) }
  AND NOT EXISTS { (a)-[both:INTERDEPENDS]->(b) WHERE $hidden[both.id] IS NULL AND both.status <> 'ENDED' AND (both.since IS NULL OR both.since <= date($today)) AND (both.until IS NULL OR both.until >= date($today)) AND both.direction <> 'DIRECTED' }
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: b.name, toFr: b.nameFr, status: r.status,
   strength: r.strength, since: toString(r.since), isMission: a:Mission} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight
