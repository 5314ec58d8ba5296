// Says that somebody is still at an ecosystem that is there for nobody: nobody else sweeps it.
// @access write
// @param id: ID
MATCH (u:UnlistedEcosystem {id: $id})
SET u.touchedAt = datetime()
