// Forgets sessions and codes that have expired.
// @access write
// @param now: string
// @return forgotten: integer
MATCH (n:Session|SignInCode) WHERE n.expiresAt <= $now
DETACH DELETE n
RETURN count(*) AS forgotten
