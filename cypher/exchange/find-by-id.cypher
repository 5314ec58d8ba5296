// The records of an ecosystem with these ids, with what each refers to.
// @access read
// @param ecosystem: ID
// @param ids: list<ID>
// @return properties: map
// @return refs: list<{type: string, id: ID}>
UNWIND $ids AS id
MATCH (r:Record {id: id})
WHERE r.ecosystem = $ecosystem
RETURN properties(r) AS properties, [(r)-[x:REFERENCES]->(t:Record) | {type: type(x), id: t.id}] AS refs
