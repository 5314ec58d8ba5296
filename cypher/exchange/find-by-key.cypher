// The records that earlier imports made under these keys, with what each refers to.
// @access read
// @param ecosystem: ID
// @param keys: list<string>
// @return properties: map
// @return refs: list<{type: string, id: ID}>
UNWIND $keys AS key
MATCH (r:Record {ecosystem: $ecosystem, importKey: key})
RETURN properties(r) AS properties, [(r)-[x:REFERENCES]->(t:Record) | {type: type(x), id: t.id}] AS refs
