// What a parent query did not bring along: place, degree and first links of many elements at once.
// @access read
// @param ids: list<ID>
// @param links: integer
// @param linksAfter: integer
// @return id: ID
// @return place: Place?
// @return degree: integer
// @return links: list<LinkEnd>
UNWIND $ids AS id
MATCH (e:Element {id: id})
RETURN e.id AS id,
  [(e)-[:LOCATED_IN]->(p) | properties(p)][0] AS place,
  COUNT { (e)-[:INTERDEPENDS]-() } AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } ELSE [] END AS links
