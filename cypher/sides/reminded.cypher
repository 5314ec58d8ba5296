// Keeps that somebody was reminded, once: of two servers that remind at one moment, one is the first. No row: somebody else did.
// @access write
// @param account: string
// @param remindedBefore: string
// @param at: string
// @return account: string
MATCH (a:Account {id: $account})
SET a.lock = true
REMOVE a.lock
WITH a WHERE coalesce(a.remindedAt, '') < $remindedBefore AND a.remindsNot IS NULL
SET a.remindedAt = $at
RETURN a.id AS account
