// Links that one side disputes. Method: the status of the link, until its last day has passed.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only r
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.status = 'DISPUTED' AND (r.until IS NULL OR r.until >= date($today))
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END, toFr: CASE WHEN b:Mission THEN null ELSE b.nameFr END,
   type: r.type, strength: r.strength, isMission: a:Mission OR b:Mission,
   changedOn: toString(date(r.updatedAt)), days: duration.inDays(date(r.updatedAt), date($today)).days} AS facts,
  toFloat(coalesce(r.strength, 0)) AS weight
