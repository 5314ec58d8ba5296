// What is stored again under its id is found there itself, not its heir.
// @access write
// @param ids: list<ID>
UNWIND $ids AS id
MATCH (f:FormerId {id: id})
DETACH DELETE f
