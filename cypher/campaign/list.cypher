// The campaigns of an ecosystem, or one of them, the newest first. Calls that are kept are listed as such.
// @access read
// @param ecosystem: ID
// @param id: string?
// @return campaign: map
// @return by: string?
MATCH (c:Campaign {ecosystem: $ecosystem}) WHERE ($id IS NULL AND c.call IS NULL) OR c.id = $id
OPTIONAL MATCH (a:Account {id: c.createdBy})
RETURN properties(c) AS campaign, a.name AS by ORDER BY c.createdAt DESC, c.id LIMIT 200
