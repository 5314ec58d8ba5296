// Gives an invitation another token, and counts that it was sent again.
// @access write
// @param id: string
// @param token: string
// @param expiresAt: string
// @param at: string
// @return id: string
MATCH (i:Invitation {id: $id})
SET i.token = $token, i.expiresAt = $expiresAt, i.sends = i.sends + $at
REMOVE i.lostAt
RETURN i.id AS id
