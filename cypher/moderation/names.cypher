// What elements are called.
// @access read
// @param ids: list<ID>
// @return id: ID
// @return name: string
// @return nameFr: string?
UNWIND $ids AS id
MATCH (n:Element&Record {id: id})
RETURN n.id AS id, n.name AS name, n.nameFr AS nameFr
