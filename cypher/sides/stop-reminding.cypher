// Keeps that somebody wants to be reminded no more.
// @access write
// @param account: string
// @param at: string
// @return account: string
MATCH (a:Account {id: $account})
SET a.remindsNot = coalesce(a.remindsNot, $at)
RETURN a.id AS account
