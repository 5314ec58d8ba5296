// Ends one session of an account, or all but one.
// @access write
// @param account: string
// @param id: string?
// @param butNot: string?
// @return ended: integer
MATCH (s:Session {userId: $account})
WHERE ($id IS NULL OR s.id = $id) AND ($butNot IS NULL OR s.id <> $butNot)
DETACH DELETE s
RETURN count(*) AS ended
