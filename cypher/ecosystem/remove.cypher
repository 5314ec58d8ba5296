// Removes an ecosystem with everything in it, its history too. What somebody else has tied to it is not ours to take away: the
// database refuses then, and nothing is removed.
// @access write
// @timeout analysis
// @param id: ID
// @return before: Ecosystem
// @return id: ID
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
CALL (e) { MATCH (c:Contact {ecosystem: e.id}) OPTIONAL MATCH (:Record {ecosystem: e.id})-[r:REACHED_BY]->(c) DELETE r, c }
CALL (e) { MATCH (f:FormerId) WHERE f.id STARTS WITH e.id + '-' OPTIONAL MATCH (f)-[r:NOW]->(:Record {ecosystem: e.id}) DELETE r, f }
CALL (e) {
  MATCH (n:Record) WHERE n.id STARTS WITH e.id + '-' AND n.ecosystem = e.id
  CALL (n) {
    MATCH (n)-[r:REFERENCES]->(:Record {ecosystem: n.ecosystem}) DELETE r
    UNION
    MATCH (n)-[r:INTERDEPENDS {ecosystem: n.ecosystem}]->() DELETE r
  }
  DELETE n
}
// What is always there is asked for all the same: an index on two properties serves who asks for both.
CALL (e) { MATCH (c:Change {ecosystem: e.id}) WHERE c.revision IS NOT NULL DELETE c }
CALL (e) { MATCH (r:Revision {ecosystem: e.id}) WHERE r.revision IS NOT NULL DELETE r }
CALL (e) { MATCH (f:Finding {ecosystem: e.id}) WHERE f.key IS NOT NULL DELETE f }
CALL (e) { MATCH (run:FindingRun {ecosystem: e.id}) DELETE run }
CALL (e) { MATCH (w:QuestionWatch {ecosystem: e.id}) DELETE w }
CALL (e) { MATCH (i:Invitation {ecosystem: e.id}) DETACH DELETE i }
CALL (e) { MATCH (c:Claim {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (s:RoomSeat {ecosystem: e.id}) DELETE s }
CALL (e) { MATCH (r:Room {ecosystem: e.id}) DELETE r }
CALL (e) { MATCH (i:LinkInvitation {ecosystem: e.id}) DELETE i }
CALL (e) { MATCH (m:Matter {ecosystem: e.id}) DELETE m }
CALL (e) { MATCH (c:Campaign {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (i:Invitee {ecosystem: e.id}) DELETE i }
CALL (e) { MATCH (n:NoCampaignMail {ecosystem: e.id}) DELETE n }
CALL (e) { MATCH (c:RoleChange {ecosystem: e.id}) DELETE c }
CALL (e) { MATCH (run:QuestionRun {ecosystem: e.id}) DELETE run }
CALL (e) { MATCH (:Account)-[r:HOLDS_ROLE|ASKS_TO_JOIN]->(e) DELETE r }
DELETE e
RETURN before, before.id AS id
