// What points to records that are to go or to be merged, and what points to that.
// @access read
// @param ecosystem: ID
// @param ids: list<ID>
// @return record: map
UNWIND $ids AS id
MATCH (:Record {id: id, ecosystem: $ecosystem})<-[:REFERENCES*1..4]-(n:Record {ecosystem: $ecosystem})
WITH DISTINCT n
RETURN {properties: properties(n), refs: [(n)-[r:REFERENCES]->(t:Record) | {type: type(r), id: t.id}]} AS record
