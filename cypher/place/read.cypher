// One place by its id.
// @access read
// @param id: ID
// @param within: boolean
// @param elements: boolean
// @return place: Place
// @return within: Place?
// @return elements: integer?
MATCH (p:Place {id: $id})
RETURN properties(p) AS place,
  CASE WHEN $within THEN [(p)-[:WITHIN]->(parent) | properties(parent)][0] END AS within,
  CASE WHEN $elements THEN COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element) } END AS elements
