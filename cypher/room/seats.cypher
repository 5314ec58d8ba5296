// The phones of a room that have said who they are, in the order in which they came.
// @access read
// @param room: string
// @return seat: map
MATCH (s:RoomSeat {room: $room})
WHERE s.state <> 'BEGUN'
RETURN properties(s) AS seat
ORDER BY s.number
