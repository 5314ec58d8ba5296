// Writes what has changed of a phone's entry; null takes a property away.
// @access write
// @param id: string
// @param properties: map
// @return id: string
MATCH (s:RoomSeat {id: $id})
SET s += $properties
RETURN s.id AS id
