// Withdraws an invitation that still waits.
// @access write
// @param ecosystem: ID
// @param id: string
// @param at: string
// @return id: string
MATCH (i:Invitation {id: $id, ecosystem: $ecosystem})
SET i.withdrawnAt = coalesce(i.withdrawnAt, $at)
RETURN i.id AS id
