// Makes an account the first host of this server, unless there is one.
// @access write
// @param account: string
// @return isHost: boolean
MERGE (l:SignInLock {id: 'host'}) SET l.taken = true
WITH l
MATCH (a:Account {id: $account})
WHERE NOT EXISTS { MATCH (h:Account) WHERE h.isHost AND h.emailVerified IS NOT NULL }
SET a.isHost = true
RETURN true AS isHost
