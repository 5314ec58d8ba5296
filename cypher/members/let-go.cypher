// Takes the role of an account in an ecosystem away, and keeps who did that.
// @access write
// @param ecosystem: ID
// @param account: string
// @param before: string
// @param how: string
// @param by: string
// @param at: string
// @return account: string
MATCH (a:Account {id: $account})-[h:HOLDS_ROLE]->(e:Ecosystem {id: $ecosystem})
DELETE h
CREATE (:RoleChange {ecosystem: e.id, at: $at, by: $by, account: a.id, before: $before, how: $how})
RETURN a.id AS account
