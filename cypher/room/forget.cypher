// Ends the rooms that are over, and forgets what phones were known by and what never came onto the map, once a room has been over for long.
// @access write
// @timeout analysis
// @param at: string
// @param before: string
// @return forgotten: integer
CALL () {
  MATCH (r:Room) WHERE r.endedAt IS NULL AND r.closesAt <= $at
  SET r.endedAt = r.closesAt
  REMOVE r.code
}
MATCH (r:Room) WHERE r.endedAt < $before
MATCH (s:RoomSeat {room: r.id}) WHERE s.token IS NOT NULL AND s.wayBack IS NULL
REMOVE s.token, s.profile, s.draft
SET s.answers = CASE WHEN s.state = 'APPROVED' THEN s.answers END
RETURN count(s) AS forgotten
