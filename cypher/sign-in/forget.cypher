// Forgets sessions and codes that have expired: those that have what ours have.
// @access write
// @param now: string
// @return forgotten: integer
MATCH (n:Session|SignInCode) WHERE n.expiresAt <= $now AND (n.identifier IS NOT NULL AND n.value IS NOT NULL OR size(n.token) = 43 AND n.userId IS NOT NULL)
DETACH DELETE n
RETURN count(*) AS forgotten
