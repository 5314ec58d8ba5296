// One ecosystem, whichever. No row: the database is empty.
// @access read
// @return id: ID
MATCH (e:Ecosystem&Record)
RETURN e.id AS id LIMIT 1
