// What records are called, as far as they have a name.
// @access read
// @param ids: list<ID>
// @return id: ID
// @return name: string
// @return nameFr: string?
UNWIND $ids AS id
MATCH (n:Record {id: id}) WHERE n.name IS NOT NULL
RETURN n.id AS id, n.name AS name, n.nameFr AS nameFr
