// Elements whose names, #tag or tags match, best first. `$text` is a Lucene query built and escaped by the server.
// No row: no such ecosystem; one row of nulls: nothing found.
// @access read
// @param ecosystem: string
// @param text: string
// @param limit: integer
// @param withPlace: boolean
// @param degree: boolean
// @param links: integer
// @param linksAfter: integer
// @return element: Element?
// @return place: Place?
// @return degree: integer?
// @return links: list<LinkEnd>?
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
OPTIONAL CALL (ecosystem) {
  CALL db.index.fulltext.queryNodes('element_text', 'ecosystem:' + ecosystem.id + ' AND ' + $text) YIELD node, score
  WHERE node.ecosystem = ecosystem.id
  RETURN node AS e, score ORDER BY score DESC, node.sortName LIMIT $limit
}
RETURN properties(e) AS element,
  CASE WHEN $withPlace THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } END AS links
