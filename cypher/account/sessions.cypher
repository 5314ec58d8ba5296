// The sessions of an account, the newest first; without their tokens, which nobody needs to see again.
// @access read
// @param account: string
// @param now: string
// @return id: string
// @return createdAt: string
// @return expiresAt: string
// @return device: string?
MATCH (s:Session {userId: $account}) WHERE s.expiresAt > $now
RETURN s.id AS id, s.createdAt AS createdAt, s.expiresAt AS expiresAt, s.userAgent AS device
ORDER BY s.createdAt DESC, s.id
