// The room that a code opens; one that has ended is found by none.
// @access read
// @param code: string
// @return room: map
MATCH (r:Room {code: $code})
RETURN properties(r) AS room
