// At which revision an ecosystem stands. No row: there is none.
// @access read
// @param id: ID
// @return revision: integer
MATCH (e:Ecosystem {id: $id})
RETURN e.revision AS revision
