// Ends a room: its code works no more. One that has ended stays as it was.
// @access write
// @param id: string
// @param at: string
// @param by: string
// @return id: string
MATCH (r:Room {id: $id})
SET r.endedAt = coalesce(r.endedAt, CASE WHEN r.closesAt < $at THEN r.closesAt ELSE $at END), r.endedBy = coalesce(r.endedBy, $by)
REMOVE r.code
RETURN r.id AS id
