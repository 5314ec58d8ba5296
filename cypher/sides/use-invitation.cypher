// Uses an invitation to answer a link up.
// @access write
// @param id: string
// @param at: string
// @return id: string
MATCH (i:LinkInvitation {id: $id})
SET i.usedAt = coalesce(i.usedAt, $at)
RETURN i.id AS id
