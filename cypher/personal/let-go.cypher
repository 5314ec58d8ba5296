// What was said of a person's findings goes, nobody speaks for them any more, no address of theirs leads on, what was entered as them beside
// the map is gone, and nothing that was found before this revision is kept or told any more.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @param ids: list<ID>
// @param revision: integer
CALL () { MATCH (e:Ecosystem {id: $ecosystem}) SET e.erased = $revision }
// The lines of reports name people.
CALL () { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.report IS NOT NULL REMOVE r.report }
CALL () {
  MATCH (f:Finding {ecosystem: $ecosystem})
  WHERE f.key IS NOT NULL AND any(id IN f.entities WHERE id IN $ids)
  DELETE f
}
CALL () {
  MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem {id: $ecosystem})
  WHERE any(id IN h.speaksFor WHERE id IN $ids)
  SET h.speaksFor = [id IN h.speaksFor WHERE NOT id IN $ids]
}
CALL () {
  MATCH (i:Invitation {ecosystem: $ecosystem})
  WHERE any(id IN i.speaksFor WHERE id IN $ids)
  SET i.speaksFor = [id IN i.speaksFor WHERE NOT id IN $ids]
}
CALL () {
  UNWIND $ids AS id
  MATCH (f:FormerId {id: id})
  DETACH DELETE f
}
CALL () {
  MATCH (i:Invitee {ecosystem: $ecosystem}) WHERE i.stakeholder IN $ids
  DELETE i
}
CALL () {
  MATCH (c:Claim|RoomSeat {ecosystem: $ecosystem}) WHERE c.stakeholder IN $ids
  DELETE c
}
CALL () {
  MATCH (i:LinkInvitation {ecosystem: $ecosystem}) WHERE i.side IN $ids
  DELETE i
}
