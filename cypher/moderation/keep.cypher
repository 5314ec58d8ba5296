// Keeps a matter. No row: the ecosystem is gone.
// @access write
// @param ecosystem: ID
// @param id: string
// @param matter: map
// @return id: string
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (m:Matter {id: $id})
ON CREATE SET m = $matter
RETURN m.id AS id
