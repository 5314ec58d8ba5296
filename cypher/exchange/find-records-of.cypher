// The records of a kind that refer to these others in one way: the roles of missions, the needs of whoever has them.
// @access read
// @param rows: list<{kind: string, type: string, to: ID}>
// @return properties: map
// @return refs: list<{type: string, id: ID}>
UNWIND $rows AS row
MATCH (n:Record {id: row.to})<-[:$(row.type)]-(r:Record {ecosystem: n.ecosystem})
WHERE row.kind IN labels(r)
RETURN properties(r) AS properties, [(r)-[x:REFERENCES]->(t:Record) | {type: type(x), id: t.id}] AS refs
