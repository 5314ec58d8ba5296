// The needs that stand: not withdrawn, not said to be met, not over, nor of a mission that has ended. What `server/gaps/need-matching.ts` holds against offers.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only n
// @return id: ID
// @return name: string?
// @return by: {id: ID, name: string, nameFr: string?, isMission: boolean}
// @return mission: {id: ID, name: string}?
// @return resource: {id: ID, name: string, nameFr: string?}
// @return within: list<ID>
// @return place: {id: ID, name: string, nameFr: string?}?
// @return stated: boolean
// @return quantity: float?
// @return unit: string?
// @return since: date?
// @return until: date?
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:NEEDED_BY]->(by:Element)
MATCH (n)-[:OF_RESOURCE]->(r:Resource)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission)
OPTIONAL MATCH (n)-[:AT]->(own:Place)
OPTIONAL MATCH (by)-[:LOCATED_IN]->(home:Place)
WITH n, by, r, m, own, coalesce(own, home) AS p
WHERE NOT coalesce(by.state, 'ACTIVE') IN ['DONE', 'ABANDONED'] AND NOT coalesce(m.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
RETURN n.id AS id, n.name AS name,
  {id: by.id, name: CASE WHEN by:Mission THEN '#' + by.hashtag ELSE by.name END, nameFr: CASE WHEN by:Mission THEN null ELSE by.nameFr END, isMission: by:Mission} AS by,
  CASE WHEN m IS NOT NULL THEN {id: m.id, name: '#' + m.hashtag} END AS mission,
  {id: r.id, name: r.name, nameFr: r.nameFr} AS resource,
  // The resource itself and those that it is a part of.
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource) RETURN broader.id } AS within,
  CASE WHEN p IS NOT NULL THEN {id: p.id, name: p.name, nameFr: p.nameFr} END AS place, own IS NOT NULL AS stated,
  n.quantity AS quantity, n.unit AS unit, n.since AS since, n.until AS until
