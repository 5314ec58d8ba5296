// What an ecosystem says of who may join it, by its slug or its id, and where an account stands there that is named.
// @access read
// @param slug: string
// @param account: string?
// @return id: ID
// @return slug: string
// @return name: string
// @return nameFr: string?
// @return joining: string?
// @return joiningDomains: list<string>?
// @return claimsByDomain: boolean?
// @return claim: map?
MATCH (e:Ecosystem&Record) WHERE e.slug = $slug OR e.id = $slug
OPTIONAL MATCH (c:Claim {key: e.id + ' ' + $account})
RETURN e.id AS id, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, e.joining AS joining, e.joiningDomains AS joiningDomains,
  e.claimsByDomain AS claimsByDomain, properties(c) AS claim
