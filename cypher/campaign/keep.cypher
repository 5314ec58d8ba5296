// Begins a campaign, once for its id.
// @access write
// @param id: string
// @param ecosystem: ID
// @param properties: map
// @return campaign: map
MATCH (e:Ecosystem&Record {id: $ecosystem})
MERGE (c:Campaign {id: $id})
ON CREATE SET c += $properties, c.ecosystem = e.id
RETURN properties(c) AS campaign
