// Keeps a matter. No row: the ecosystem is gone.
// @access write
// @param ecosystem: ID
// @param matter: map
// @return id: string
MATCH (e:Ecosystem {id: $ecosystem})
CREATE (m:Matter)
SET m = $matter, m.ecosystem = e.id
RETURN m.id AS id
