// The offers that stand or are committed: not withdrawn, not over. What `server/gaps/need-matching.ts` holds against needs.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only o
// @return id: ID
// @return by: {id: ID, name: string, nameFr: string?}
// @return mission: ID?
// @return within: list<ID>
// @return place: ID?
// @return quantity: float?
// @return unit: string?
// @return since: date?
// @return until: date?
// @return isTaken: boolean
MATCH (o:Offer {ecosystem: $ecosystem})
// Every offer has one; saying so lets the index on both serve.
WHERE o.number IS NOT NULL AND $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.until IS NULL OR o.until >= date($today))
MATCH (o)-[:OFFERED_BY]->(by:Stakeholder)
MATCH (o)-[:OF_RESOURCE]->(r:Resource)
OPTIONAL MATCH (o)-[:FOR_MISSION]->(m:Mission)
OPTIONAL MATCH (o)-[:AT]->(p:Place)
RETURN o.id AS id, {id: by.id, name: by.name, nameFr: by.nameFr} AS by, m.id AS mission,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource) RETURN broader.id } AS within,
  p.id AS place, o.quantity AS quantity, o.unit AS unit, o.since AS since, o.until AS until, o.state = 'TAKEN' AS isTaken
