// The role that an account holds in an ecosystem, and how many facilitators there are besides it.
// @access read
// @param ecosystem: ID
// @param account: string
// @return role: string?
// @return speaksFor: list<string>?
// @return otherFacilitators: integer
MATCH (e:Ecosystem {id: $ecosystem})
OPTIONAL MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e)
RETURN h.role AS role, h.speaksFor AS speaksFor,
  COUNT { MATCH (o:Account)-[r:HOLDS_ROLE]->(e) WHERE r.role = 'FACILITATOR' AND o.id <> $account } AS otherFacilitators
