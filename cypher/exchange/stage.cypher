// Begins to bring in an ecosystem that is there for nobody until it is whole (`list.cypher`).
// @access write
// @param id: ID
// @return now: string
CREATE (u:UnlistedEcosystem {id: $id, touchedAt: datetime()})
RETURN toString(u.touchedAt) AS now
