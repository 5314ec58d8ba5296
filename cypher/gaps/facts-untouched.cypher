// Stakeholders and missions of which nothing was recorded for more than `days`: neither themselves nor a link of theirs. Method: the last day on which any of it was changed; nominated stakeholders and missions that have ended are left out.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param days: integer
// @param hidden: map
// @only e
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve.
WHERE e.number IS NOT NULL AND $hidden[e.id] IS NULL AND date(e.updatedAt) < date($today) - duration({days: $days})
  AND coalesce(e.status, '') <> 'NOMINATED' AND NOT coalesce(e.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
WITH e, COLLECT { MATCH (e)-[r:INTERDEPENDS]-() WHERE $hidden[r.id] IS NULL RETURN r.updatedAt ORDER BY r.updatedAt DESC LIMIT 1 } AS links
WITH e, date(CASE WHEN links[0] > e.updatedAt THEN links[0] ELSE e.updatedAt END) AS touched
WITH e, touched, duration.inDays(touched, date($today)).days AS age
WHERE age > $days
RETURN [e.id] AS entities,
  {name: CASE WHEN e:Mission THEN '#' + e.hashtag ELSE e.name END, nameFr: CASE WHEN e:Mission THEN null ELSE e.nameFr END, touchedOn: toString(touched), days: age, limit: $days} AS facts,
  toFloat(age) AS weight
