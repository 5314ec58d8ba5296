// One room, by its id.
// @access read
// @param id: string
// @return room: map
MATCH (r:Room {id: $id})
RETURN properties(r) AS room
