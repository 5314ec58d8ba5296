// The rooms of an ecosystem, those that are open and then the latest first.
// @access read
// @param ecosystem: ID
// @return room: map
// @return waiting: integer
MATCH (r:Room {ecosystem: $ecosystem})
WITH r ORDER BY r.endedAt IS NULL DESC, r.openedAt DESC, r.id LIMIT 100
RETURN properties(r) AS room, COUNT { MATCH (s:RoomSeat {room: r.id}) WHERE s.state = 'WAITING' } AS waiting
