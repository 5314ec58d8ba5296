// Makes the account of an address one of those who run this server. No row: nobody has signed in with it.
// @access write
// @param email: string
// @return id: string
MERGE (l:SignInLock {id: 'host'}) SET l.taken = true
WITH l
MATCH (a:Account {email: $email})
SET a.isHost = true
RETURN a.id AS id
