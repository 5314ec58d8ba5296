// What some of the records refer to of an ecosystem that is there for nobody, by id after one; the last of them. No row: there are no more.
// @access write
// @timeout analysis
// @param id: ID
// @param after: string
// @param limit: integer
// @return last: string
MATCH (:UnlistedEcosystem {id: $id})
CALL () {
  MATCH (n:Record) WHERE n.id > $after AND n.id < $id + '.' AND n.ecosystem = $id
  RETURN n ORDER BY n.id LIMIT $limit
}
CALL (n) { MATCH (n)-[r:REFERENCES]->(:Record {ecosystem: n.ecosystem}) DELETE r }
WITH max(n.id) AS last WHERE last IS NOT NULL
RETURN last
