// The role of an account in an ecosystem, and for whom it speaks there, as the one that each is now.
// @access read
// @param ecosystem: ID
// @param account: string
// @return role: string
// @return speaksFor: list<string>
MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(:Ecosystem {id: $ecosystem})
RETURN h.role AS role, COLLECT {
  UNWIND coalesce(h.speaksFor, []) AS spoken
  OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
  RETURN coalesce(heir.id, spoken)
} AS speaksFor
