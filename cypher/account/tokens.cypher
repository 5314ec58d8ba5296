// The tokens of an account, the newest first, without what works of them.
// @access read
// @param account: string
// @return id: string
// @return name: string
// @return scope: string
// @return ecosystem: string?
// @return ecosystemName: string?
// @return createdAt: string
// @return expiresAt: string
// @return usedOn: string?
MATCH (t:AccountToken {userId: $account})
OPTIONAL MATCH (e:Ecosystem {id: t.ecosystem})
RETURN t.id AS id, t.name AS name, t.scope AS scope, t.ecosystem AS ecosystem, e.name AS ecosystemName,
  t.createdAt AS createdAt, t.expiresAt AS expiresAt, t.usedOn AS usedOn
ORDER BY t.createdAt DESC, t.id
