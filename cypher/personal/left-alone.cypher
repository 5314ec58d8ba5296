// What nobody would look after once an account is gone: the ecosystems that it alone facilitates, and the server if it alone runs it.
// Takes the lock behind which somebody becomes a host.
// @access write
// @param account: string
// @return ecosystems: list<string>
// @return server: boolean
MERGE (l:SignInLock {id: 'host'}) SET l.taken = true
WITH l
MATCH (a:Account {id: $account})
RETURN COLLECT {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem)
  WHERE h.role = 'FACILITATOR' AND NOT EXISTS { MATCH (o:Account)-[r:HOLDS_ROLE]->(e) WHERE o <> a AND r.role = 'FACILITATOR' }
  RETURN e.name ORDER BY e.name
} AS ecosystems, coalesce(a.isHost, false) AND NOT EXISTS { MATCH (o:Account) WHERE o.isHost AND o <> a } AS server
