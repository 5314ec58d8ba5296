// Keeps a new token of an account, sealed; nothing when it has the most already, or holds no role in the ecosystem.
// @access write
// @param account: string
// @param most: integer
// @param token: map
// @param ecosystem: string?
// @return id: string
MATCH (a:Account {id: $account})
SET a.tokensLock = true REMOVE a.tokensLock
WITH a
WHERE COUNT { MATCH (:AccountToken {userId: a.id}) } < $most
  AND ($ecosystem IS NULL OR a.isHost OR EXISTS { (a)-[:HOLDS_ROLE]->(:Ecosystem {id: $ecosystem}) })
CREATE (t:AccountToken {userId: a.id})
SET t += $token
RETURN t.id AS id
