// Takes the lock of the claim of an account in an ecosystem until the end of the transaction, and begins it where there is none. No
// row: the account or the ecosystem is gone.
// @access write
// @param key: string
// @param id: string
// @param ecosystem: ID
// @param account: string
// @param at: string
// @return claim: map
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account})
MERGE (c:Claim {key: $key})
ON CREATE SET c.id = $id, c.ecosystem = e.id, c.account = a.id, c.state = 'BEGUN', c.createdAt = $at, c.updatedAt = $at
SET c.lock = true
REMOVE c.lock
RETURN properties(c) AS claim
