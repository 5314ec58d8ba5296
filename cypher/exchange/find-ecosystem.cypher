// The id of the ecosystem at an address. No row: there is none.
// @access read
// @param slug: string
// @return id: ID
MATCH (e:Ecosystem&Record {slug: $slug})
RETURN e.id AS id
