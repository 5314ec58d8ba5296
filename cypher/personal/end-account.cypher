// Ends an account with whatever opens a door to it, and keeps its address aside until it stands nowhere any more. Its roles end as those
// of who leaves; its id, which tells nothing without it, stays where it stands.
// @access write
// @param account: string
// @param code: string
// @param mailbox: string
// @param at: string
// @return email: string
MATCH (a:Account {id: $account})
CALL (a) { MATCH (s:Session {userId: a.id}) DETACH DELETE s }
CALL (a) { MATCH (i:Identity {userId: a.id}) DETACH DELETE i }
CALL (a) { MATCH (t:AccountToken {userId: a.id}) DETACH DELETE t }
CALL () { MATCH (c:SignInCode {identifier: $code}) DETACH DELETE c }
CALL (a) { MATCH (i:Invitation {email: a.email}) DETACH DELETE i }
CALL () { MATCH (i:LinkInvitation {mailbox: $mailbox}) DELETE i }
// What stands on the map of what they entered in a room is kept with that room; the rest was theirs.
CALL (a) { MATCH (s:RoomSeat {keptBy: a.id}) REMOVE s.token, s.wayBack, s.profile, s.draft, s.keptBy, s.keptAt }
CALL (a) { MATCH (m:Matter {email: a.email}) REMOVE m.email, m.language }
CALL (a) { MATCH (m:Matter {by: a.id}) WHERE m.kind = 'ASKING' DELETE m }
CALL (a) { MATCH (m:Matter {by: a.id}) REMOVE m.by, m.email, m.language }
CALL (a) { MATCH (q:Allowance {account: a.id}) DELETE q }
CALL (a) { MATCH (c:Claim {account: a.id}) DETACH DELETE c }
CALL (a) { MATCH (i:Invitee {email: a.email}) SET i.email = null }
CALL (a) { MATCH (r:Receipt) WHERE r.key STARTS WITH a.id + ':' DELETE r }
CALL (a) {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem)
  CREATE (:RoleChange {ecosystem: e.id, at: $at, by: a.id, account: a.id, before: h.role, how: 'LEFT'})
}
WITH a, a.id AS id, a.email AS email
DETACH DELETE a
CREATE (:AccountErasure {id: id, email: email, since: $at})
RETURN email
