// Removes an ecosystem with everything in it, its history too.
// @access write
// @timeout analysis
// @param id: ID
// @return before: Ecosystem
// @return id: ID
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
CALL (e) { MATCH (c:Contact {ecosystem: e.id}) DETACH DELETE c }
CALL (e) { MATCH (n:Record) WHERE n.id STARTS WITH e.id + '-' DETACH DELETE n }
CALL (e) { MATCH (f:FormerId) WHERE f.id STARTS WITH e.id + '-' DETACH DELETE f }
// What is always there is asked for all the same: an index on two properties serves who asks for both.
CALL (e) { MATCH (c:Change {ecosystem: e.id}) WHERE c.revision IS NOT NULL DELETE c }
CALL (e) { MATCH (r:Revision {ecosystem: e.id}) WHERE r.revision IS NOT NULL DELETE r }
CALL (e) { MATCH (f:Finding {ecosystem: e.id}) WHERE f.key IS NOT NULL DELETE f }
CALL (e) { MATCH (run:FindingRun {ecosystem: e.id}) DELETE run }
CALL (e) { MATCH (w:QuestionWatch {ecosystem: e.id}) DELETE w }
CALL (e) { MATCH (i:Invitation {ecosystem: e.id}) DETACH DELETE i }
CALL (e) { MATCH (c:RoleChange {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (run:QuestionRun {ecosystem: e.id}) DELETE run }
DETACH DELETE e
RETURN before, before.id AS id
