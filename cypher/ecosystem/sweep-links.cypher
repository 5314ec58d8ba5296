// Some of the links of an ecosystem that is there for nobody.
// @access write
// @timeout analysis
// @param id: ID
// @param limit: integer
// @return gone: integer
MATCH (:UnlistedEcosystem {id: $id})
CALL () {
  MATCH ()-[r:INTERDEPENDS {ecosystem: $id}]->() WHERE r.number IS NOT NULL
  WITH r LIMIT $limit
  DELETE r
  RETURN count(*) AS gone
}
RETURN gone
