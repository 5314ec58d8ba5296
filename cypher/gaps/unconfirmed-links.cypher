// Links that the other side has not answered to for more than `days`. Method: the day of the declaration; for what an import brought, which keeps none, the first day of the link, else of the import.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param days: integer
// @param hidden: map
// @only r
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
// Every link has one; saying so lets the index on both serve.
WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.status = 'DECLARED' AND (r.until IS NULL OR r.until >= date($today))
WITH a, r, b, CASE WHEN r.statusChanges IS NULL THEN coalesce(r.since, date(r.createdAt)) ELSE date(r.createdAt) END AS declared
WITH a, r, b, declared, duration.inDays(declared, date($today)).days AS age
WHERE age > $days
RETURN [r.id, a.id, b.id] AS entities,
  {from: CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END, fromFr: CASE WHEN a:Mission THEN null ELSE a.nameFr END,
   to: CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END, toFr: CASE WHEN b:Mission THEN null ELSE b.nameFr END,
   type: r.type, strength: r.strength, declaredOn: toString(declared), days: age, limit: $days} AS facts,
  toFloat(age) AS weight
