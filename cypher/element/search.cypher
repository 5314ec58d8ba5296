// Elements whose names, #tag or tags match, best first. `$text` is a Lucene query built and escaped by the server.
// @access read
// @param ecosystem: ID
// @param text: string
// @param limit: integer
// @param place: boolean
// @param degree: boolean
// @return element: Element
// @return place: Place?
// @return degree: integer?
CALL db.index.fulltext.queryNodes('element_text', $text) YIELD node, score
WHERE node.ecosystem = $ecosystem
WITH node AS e, score ORDER BY score DESC, e.sortName LIMIT $limit
RETURN properties(e) AS element,
  CASE WHEN $place THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree
