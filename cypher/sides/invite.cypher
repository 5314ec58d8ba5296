// Keeps an invitation to answer a link for a side of it, known by the seal of its token; one for the same side that still waits gives
// way to it.
// @access write
// @param token: string
// @param properties: map
// @param at: string
// @return id: string
OPTIONAL MATCH (old:LinkInvitation {link: $properties.link})
WHERE old.side = $properties.side AND old.token <> $token AND old.usedAt IS NULL AND old.withdrawnAt IS NULL
SET old.withdrawnAt = $at
WITH count(old) AS given
MERGE (i:LinkInvitation {token: $token})
ON CREATE SET i += $properties, i.createdAt = $at
RETURN i.id AS id
