// Removes an ecosystem with everything in it.
// @access write
// @timeout analysis
// @param id: ID
// @return before: Ecosystem
// @return id: ID
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
CALL (e) {
  MATCH (n:Element {ecosystem: e.id}) DETACH DELETE n
}
CALL (e) {
  MATCH (p:Place {ecosystem: e.id}) DETACH DELETE p
}
CALL (e) {
  MATCH (t:InterdependencyType {ecosystem: e.id}) DELETE t
}
DETACH DELETE e
RETURN before, before.id AS id
