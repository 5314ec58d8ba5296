// The needs that are said to be met, of missions under way and of stakeholders: nothing is missing there.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return id: ID
// @return name: string?
// @return by: {id: ID, name: string, nameFr: string?, isMission: boolean}
// @return mission: ID?
// @return resource: {id: ID, name: string, nameFr: string?}
// @return within: list<ID>
// @return place: ID?
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND n.state = 'MET' AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:NEEDED_BY]->(by:Element)
MATCH (n)-[:OF_RESOURCE]->(r:Resource)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission)
OPTIONAL MATCH (n)-[:AT]->(own:Place)
OPTIONAL MATCH (by)-[:LOCATED_IN]->(home:Place)
WITH n, by, r, m, coalesce(own, home) AS p
WHERE NOT coalesce(by.state, 'ACTIVE') IN ['DONE', 'ABANDONED'] AND NOT coalesce(m.state, 'ACTIVE') IN ['DONE', 'ABANDONED']
RETURN n.id AS id, n.name AS name,
  {id: by.id, name: CASE WHEN by:Mission THEN '#' + by.hashtag ELSE by.name END, nameFr: CASE WHEN by:Mission THEN null ELSE by.nameFr END, isMission: by:Mission} AS by,
  m.id AS mission, {id: r.id, name: r.name, nameFr: r.nameFr} AS resource,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource) RETURN broader.id } AS within, p.id AS place
