// Whether a phone of a room has put a stakeholder on the map.
// @access read
// @param room: string
// @param stakeholder: ID
// @return isMadeHere: boolean
RETURN EXISTS { MATCH (s:RoomSeat {room: $room}) WHERE s.stakeholder = $stakeholder AND s.isMade AND s.state = 'APPROVED' } AS isMadeHere
