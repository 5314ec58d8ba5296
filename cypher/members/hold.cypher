// Gives an account a role in an ecosystem, and keeps who did that. Whoever asked to join asks no more.
// @access write
// @param ecosystem: ID
// @param account: string
// @param role: string
// @param speaksFor: list<string>?
// @param before: string?
// @param how: string
// @param by: string
// @param at: string
// @return role: string
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account})
MERGE (a)-[h:HOLDS_ROLE]->(e)
ON CREATE SET h.since = $at
SET h.role = $role, h.speaksFor = $speaksFor
CREATE (:RoleChange {ecosystem: e.id, at: $at, by: $by, account: a.id, before: $before, after: $role, how: $how})
WITH a, e, h
CALL (a, e) { MATCH (a)-[asks:ASKS_TO_JOIN]->(e) DELETE asks }
RETURN h.role AS role
