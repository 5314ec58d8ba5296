// Revokes a token of an account.
// @access write
// @param account: string
// @param id: string
// @return revoked: integer
MATCH (t:AccountToken {userId: $account, id: $id})
DETACH DELETE t
RETURN count(*) AS revoked
