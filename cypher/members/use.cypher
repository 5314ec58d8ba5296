// Uses an invitation once, by an account.
// @access write
// @param id: string
// @param account: string
// @param at: string
// @return used: integer
MATCH (i:Invitation {id: $id})
MATCH (a:Account {id: $account})
MERGE (a)-[c:CAME_BY]->(i)
SET c.at = $at, i.used = i.used + 1
RETURN i.used AS used
