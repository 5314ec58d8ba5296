// The key of the resource of each need that stands, and when the need was last looked after.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return id: ID
// @return key: string
// @return changedOn: string
MATCH (n:Need {ecosystem: $ecosystem})
// Every need has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
MATCH (n)-[:OF_RESOURCE]->(r:Resource)
RETURN n.id AS id, r.key AS key, left(toString(n.updatedAt), 10) AS changedOn
