// Changes a campaign; null takes a property away.
// @access write
// @param id: string
// @param ecosystem: ID
// @param properties: map
// @return campaign: map
MATCH (c:Campaign {id: $id}) WHERE c.ecosystem = $ecosystem
SET c += $properties
RETURN properties(c) AS campaign
