// The elements that have one of these folded names, whatever made them.
// @access read
// @param ecosystem: ID
// @param names: list<string>
// @return element: Element
// @return importKey: string?
// @return place: ID?
UNWIND $names AS name
CALL (name) {
  MATCH (s:Stakeholder {ecosystem: $ecosystem, sortName: name}) RETURN s AS e
  UNION ALL
  MATCH (m:Mission {ecosystem: $ecosystem, sortName: name}) RETURN m AS e
}
RETURN properties(e) AS element, e.importKey AS importKey, [(e)-[:LOCATED_IN]->(p) | p.id][0] AS place
