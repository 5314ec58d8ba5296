// Some records as they stand, with what they refer to.
// @access read
// @param ids: list<ID>
// @return record: map
UNWIND $ids AS id
MATCH (n:Record {id: id})
RETURN {properties: properties(n), refs: [(n)-[r:REFERENCES]->(t:Record) | {type: type(r), id: t.id}]} AS record
