// Who founds an ecosystem is its first facilitator.
// @access write
// @param ecosystem: ID
// @param account: string
// @param at: string
// @return role: string
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account})
MERGE (a)-[h:HOLDS_ROLE]->(e)
SET h.role = 'FACILITATOR', h.since = $at
CREATE (:RoleChange {ecosystem: e.id, at: $at, by: a.id, account: a.id, after: 'FACILITATOR', how: 'FOUNDED'})
RETURN h.role AS role
