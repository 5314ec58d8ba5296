// What a mission openly needs of some resources: what a call for it asks need not be written a second time.
// @access read
// @param mission: ID
// @param resources: list<ID>
// @return need: ID
// @return resource: ID
MATCH (m:Mission {id: $mission})<-[:NEEDED_BY]-(n:Need {state: 'OPEN'})-[:OF_RESOURCE]->(r:Resource)
WHERE r.id IN $resources AND (n.until IS NULL OR n.until >= date())
RETURN n.id AS need, r.id AS resource ORDER BY n.number
