// Gives a phone the next number in a room that is open and not full. No row: it is not.
// @access write
// @param room: string
// @param most: integer
// @param at: string
// @param id: string
// @param token: string
// @return number: integer
MATCH (r:Room {id: $room})
SET r.lock = true
REMOVE r.lock
WITH r WHERE r.endedAt IS NULL AND r.closesAt > $at AND r.seats < $most
SET r.seats = r.seats + 1
CREATE (s:RoomSeat {id: $id, room: r.id, ecosystem: r.ecosystem, number: r.seats, token: $token, state: 'BEGUN', createdAt: $at, updatedAt: $at})
RETURN s.number AS number
