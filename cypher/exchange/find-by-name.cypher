// The elements that have one of these folded names, whatever made them.
// @access read
// @param ecosystem: ID
// @param names: list<string>
// @return properties: map
// @return refs: list<{type: string, id: ID}>
UNWIND $names AS name
CALL (name) {
  MATCH (s:Stakeholder {ecosystem: $ecosystem, sortName: name}) RETURN s AS r
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem, sortName: name}) RETURN m AS r
}
RETURN properties(r) AS properties, [(r)-[x:LOCATED_IN]->(t:Record) | {type: type(x), id: t.id}] AS refs
