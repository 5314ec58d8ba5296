// Takes an ecosystem away from everybody: its address, its roles, and all that opens a door to it or waits beside it. Its records, its
// history and its findings are there for nobody from then on, and are swept after (`sweep-*.cypher`).
// @access write
// @param id: ID
// @return before: Ecosystem
// @return id: ID
MATCH (e:Ecosystem&Record {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
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
SET e:UnlistedEcosystem, e = {id: before.id}
REMOVE e:Ecosystem:Record
RETURN before, before.id AS id
