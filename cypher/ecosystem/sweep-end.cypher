// The end of an ecosystem that is there for nobody.
// @access write
// @param id: ID
MATCH (u:UnlistedEcosystem {id: $id})
DELETE u
