// Keeps what somebody who is called has said, and what it has written; null takes a property away.
// @access write
// @param id: string
// @param properties: map
// @return id: string
MATCH (i:Invitee {id: $id})
SET i += $properties
RETURN i.id AS id
