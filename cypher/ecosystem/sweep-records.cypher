// Some of the records of an ecosystem that is there for nobody, once nothing of ours is tied to them.
// @access write
// @timeout analysis
// @param id: ID
// @param limit: integer
// @return gone: integer
MATCH (:UnlistedEcosystem {id: $id})
CALL () {
  MATCH (n:Record) WHERE n.id > $id + '-' AND n.id < $id + '.' AND n.ecosystem = $id
  WITH n LIMIT $limit
  DELETE n
  RETURN count(*) AS gone
}
RETURN gone
