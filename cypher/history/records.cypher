// Every record of an ecosystem as it is now, with what it refers to.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return properties: map
// @return refs: list<map>
MATCH (n:Record)
WHERE n.id STARTS WITH $ecosystem + '-' AND n.ecosystem = $ecosystem
RETURN properties(n) AS properties,
  [(n)-[r:REFERENCES]->(t:Record) | {type: type(r), id: t.id}] AS refs
