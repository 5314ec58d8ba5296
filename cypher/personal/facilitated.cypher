// The ecosystems that an account facilitates, by id.
// @access read
// @param account: string
// @return ecosystem: ID
MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e:Ecosystem) WHERE h.role = 'FACILITATOR'
RETURN e.id AS ecosystem ORDER BY ecosystem
