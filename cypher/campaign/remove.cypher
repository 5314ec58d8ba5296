// Removes a campaign with everybody who was asked; what they answered stays on the map.
// @access write
// @param id: string
// @param ecosystem: ID
// @return id: string
MATCH (c:Campaign {id: $id}) WHERE c.ecosystem = $ecosystem
CALL (c) { MATCH (i:Invitee {campaign: c.id}) DELETE i }
WITH c, c.id AS id
DELETE c
RETURN id
