// Keeps what has become of an invitee.
// @access write
// @param id: string
// @param properties: map
// @return id: string
MATCH (i:Invitee {id: $id})
SET i += $properties
RETURN i.id AS id
