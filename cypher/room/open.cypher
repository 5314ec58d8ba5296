// Opens a room in an ecosystem, once for each id. No row: the ecosystem is gone.
// @access write
// @param id: string
// @param ecosystem: ID
// @param properties: map
// @return room: map
MATCH (e:Ecosystem&Record {id: $ecosystem})
MERGE (r:Room {id: $id})
ON CREATE SET r += $properties, r.ecosystem = e.id, r.seats = 0
RETURN properties(r) AS room
