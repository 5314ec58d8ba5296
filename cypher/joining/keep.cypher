// Writes what has changed of a claim; null takes a property away.
// @access write
// @param key: string
// @param properties: map
// @return id: string
MATCH (c:Claim {key: $key})
SET c += $properties
RETURN c.id AS id
