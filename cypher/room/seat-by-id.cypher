// A phone in a room by its id, with its room. No row: it is gone.
// @access read
// @param id: string
// @return seat: map
// @return room: map
MATCH (s:RoomSeat {id: $id})
MATCH (r:Room {id: s.room})
RETURN properties(s) AS seat, properties(r) AS room
