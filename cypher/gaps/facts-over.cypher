// Facts whose last day has passed and that nobody has closed: links that are not ended, needs and offers that still stand, missions still under way. Method: the last day against today.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only r, n, o, m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
CALL () {
  MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: $ecosystem}]->(b:Element)
  // Every one has a number; saying so lets the index on both serve.
  WHERE r.number IS NOT NULL AND $hidden[r.id] IS NULL AND r.until < date($today) AND r.status <> 'ENDED'
  RETURN [r.id, a.id, b.id] AS entities, 'LINK' AS what, r.type AS type, r.until AS until,
    CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END AS who, CASE WHEN a:Mission THEN null ELSE a.nameFr END AS whoFr,
    CASE WHEN b:Mission THEN '#' + b.hashtag ELSE b.name END AS name, CASE WHEN b:Mission THEN null ELSE b.nameFr END AS nameFr
  UNION ALL
  MATCH (n:Need {ecosystem: $ecosystem})
  WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND n.until < date($today) AND NOT n.state IN ['MET', 'WITHDRAWN']
  MATCH (n)-[:NEEDED_BY]->(a:Element)
  MATCH (n)-[:OF_RESOURCE]->(res:Resource)
  RETURN [n.id, a.id] AS entities, 'NEED' AS what, null AS type, n.until AS until,
    CASE WHEN a:Mission THEN '#' + a.hashtag ELSE a.name END AS who, CASE WHEN a:Mission THEN null ELSE a.nameFr END AS whoFr,
    coalesce(n.name, res.name) AS name, CASE WHEN n.name IS NULL THEN res.nameFr END AS nameFr
  UNION ALL
  MATCH (o:Offer {ecosystem: $ecosystem})
  WHERE o.number IS NOT NULL AND $hidden[o.id] IS NULL AND o.until < date($today) AND NOT o.state IN ['TAKEN', 'WITHDRAWN']
  MATCH (o)-[:OFFERED_BY]->(a:Stakeholder)
  MATCH (o)-[:OF_RESOURCE]->(res:Resource)
  RETURN [o.id, a.id] AS entities, 'OFFER' AS what, null AS type, o.until AS until, a.name AS who, a.nameFr AS whoFr,
    coalesce(o.name, res.name) AS name, CASE WHEN o.name IS NULL THEN res.nameFr END AS nameFr
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem})
  WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND m.horizon < date($today) AND NOT m.state IN ['DONE', 'ABANDONED']
  RETURN [m.id] AS entities, 'MISSION' AS what, null AS type, m.horizon AS until, '#' + m.hashtag AS who, null AS whoFr,
    m.name AS name, m.nameFr AS nameFr
}
WITH *, duration.inDays(until, date($today)).days AS days
RETURN entities, {what: what, type: type, who: who, whoFr: whoFr, name: name, nameFr: nameFr, until: toString(until), days: days} AS facts, toFloat(days) AS weight
