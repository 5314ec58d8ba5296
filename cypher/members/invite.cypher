// Keeps an invitation, known by the seal of its token; one to the same address that still waits gives way to it.
// @access write
// @param token: string
// @param properties: map
// @param at: string
// @return id: string
// @return isNew: boolean
OPTIONAL MATCH (old:Invitation {ecosystem: $properties.ecosystem, email: $properties.email})
WHERE old.token <> $token AND old.withdrawnAt IS NULL AND old.used < old.most
SET old.withdrawnAt = $at
WITH count(old) AS given
OPTIONAL MATCH (known:Invitation {token: $token})
WITH known IS NULL AS isNew
MERGE (i:Invitation {token: $token})
ON CREATE SET i += $properties, i.createdAt = $at, i.sends = [$at], i.used = 0
RETURN i.id AS id, isNew
