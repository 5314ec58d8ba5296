// What a parent query did not bring along: the parent and the content of many places at once.
// @access read
// @param ids: list<ID>
// @return id: ID
// @return within: Place?
// @return elements: integer
UNWIND $ids AS id
MATCH (p:Place {id: id})
RETURN p.id AS id,
  [(p)-[:WITHIN]->(parent) | properties(parent)][0] AS within,
  COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element) } AS elements
