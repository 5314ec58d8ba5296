// Notes that the mail of an invitation could not be handed in, by the seal of the token that it carried.
// @access write
// @param token: string
// @param at: string
MATCH (i:Invitation {token: $token})
SET i.lostAt = $at
