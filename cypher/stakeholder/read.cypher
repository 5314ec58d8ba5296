// One stakeholder by its id, with what the reader asked for around it.
// @access read
// @param id: ID
// @param withPlace: boolean
// @param degree: boolean
// @param links: integer
// @param linksAfter: integer
// @return element: Element
// @return place: Place?
// @return degree: integer?
// @return links: list<LinkEnd>?
MATCH (e:Element:Stakeholder {id: $id})
RETURN properties(e) AS element,
  CASE WHEN $withPlace THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } END AS links
