// Counts one more of what an account adds in a day that begins with the first; forgets a day that is over.
// @access write
// @param key: string
// @param account: string
// @param now: string
// @param until: string
// @return used: integer
// @return until: string
MERGE (q:Allowance {key: $key})
ON CREATE SET q.account = $account, q.used = 0, q.until = $until
SET q.used = CASE WHEN q.until <= $now THEN 1 ELSE q.used + 1 END
SET q.until = CASE WHEN q.until <= $now THEN $until ELSE q.until END
RETURN q.used AS used, q.until AS until
