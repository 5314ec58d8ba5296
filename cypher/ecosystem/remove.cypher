// Removes an ecosystem with everything in it.
// @access write
// @timeout analysis
// @param id: ID
// @return before: Ecosystem
// @return id: ID
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
// What is always there is asked for all the same: an index on two properties serves who asks for both.
CALL (e) {
  MATCH (n:Element {ecosystem: e.id}) WHERE n.number IS NOT NULL DETACH DELETE n
}
CALL (e) {
  MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL DETACH DELETE p
}
CALL (e) {
  MATCH (t:InterdependencyType {ecosystem: e.id}) WHERE t.key IS NOT NULL DELETE t
}
DETACH DELETE e
RETURN before, before.id AS id
