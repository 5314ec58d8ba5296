// The elements that earlier imports made under these keys.
// @access read
// @param ecosystem: ID
// @param keys: list<string>
// @return element: Element
// @return importKey: string?
// @return place: ID?
UNWIND $keys AS key
MATCH (e:Element {ecosystem: $ecosystem, importKey: key})
RETURN properties(e) AS element, e.importKey AS importKey, [(e)-[:LOCATED_IN]->(p) | p.id][0] AS place
