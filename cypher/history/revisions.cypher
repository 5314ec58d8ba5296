// Where several ecosystems stand now: who follows them is told when this moves.
// @access read
// @param ecosystems: list<ID>
// @return id: ID
// @return revision: integer
UNWIND $ecosystems AS id
MATCH (e:Ecosystem {id: id})
RETURN e.id AS id, e.revision AS revision
