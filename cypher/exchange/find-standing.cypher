// Where the ecosystem of an address stands, without locking it. No row: there is none.
// @access read
// @param slug: string
// @return id: ID
// @return settings: map
// @return counter: integer
// @return revision: integer
// @return now: string
MATCH (e:Ecosystem&Record {slug: $slug})
RETURN e.id AS id, properties(e) AS settings, e.counter AS counter, e.revision AS revision, toString(datetime()) AS now
