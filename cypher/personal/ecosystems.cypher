// All ecosystems that there are.
// @access read
// @return id: ID
MATCH (e:Ecosystem&Record)
RETURN e.id AS id ORDER BY id
