// The claim of an account in an ecosystem, or one by its id.
// @access read
// @param key: string?
// @param id: string?
// @return claim: map
MATCH (c:Claim) WHERE c.key = $key OR c.id = $id
RETURN properties(c) AS claim
