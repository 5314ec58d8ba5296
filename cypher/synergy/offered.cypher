// What the offers that stand say in words, of which resource, and when each was last looked after.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return id: ID
// @return name: string?
// @return resource: {id: ID, key: string, name: string, nameFr: string?}
// @return changedOn: string
MATCH (o:Offer {ecosystem: $ecosystem})
// Every offer has one; saying so lets the index on both serve.
WHERE o.number IS NOT NULL AND $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.until IS NULL OR o.until >= date($today))
MATCH (o)-[:OF_RESOURCE]->(r:Resource)
RETURN o.id AS id, o.name AS name, {id: r.id, key: r.key, name: r.name, nameFr: r.nameFr} AS resource,
  left(toString(o.updatedAt), 10) AS changedOn
