// Takes the lock of a phone's entry until the end of the transaction. No row: it is gone.
// @access write
// @param id: string
// @return seat: map
// @return room: map
MATCH (s:RoomSeat {id: $id})
SET s.lock = true
REMOVE s.lock
WITH s
MATCH (r:Room {id: s.room})
RETURN properties(s) AS seat, properties(r) AS room
