// How many phones of a room have put somebody on the map, and how many things they answered stand there.
// @access read
// @param room: string
// @return people: integer
// @return answers: integer
MATCH (s:RoomSeat {room: $room})
WHERE s.state = 'APPROVED'
RETURN count(DISTINCT s.stakeholder) AS people, coalesce(sum(size(split(coalesce(s.answers, ''), '"record":"')) - 1), 0) AS answers
