// The interdependencies of one element, or between it and another one when `other` is given, in either direction. Empty pages as in page.cypher.
// @access read
// @param ecosystem: string
// @param element: ID
// @param other: ID?
// @param type: string?
// @param status: string?
// @param after: integer
// @param limit: integer
// @param total: boolean
// @return link: Interdependency?
// @return from: Element?
// @return to: Element?
// @return total: integer?
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
OPTIONAL MATCH (e:Element {id: $element, ecosystem: ecosystem.id})
WITH e, CASE WHEN $total THEN COUNT {
  MATCH (e)-[x:INTERDEPENDS]-(y:Element)
  WHERE ($other IS NULL OR y.id = $other)
    AND ($type IS NULL OR x.type = $type) AND ($status IS NULL OR x.status = $status)
} END AS total
OPTIONAL CALL (e) {
  MATCH (e)-[r:INTERDEPENDS]-(o:Element)
  WHERE r.number > $after AND ($other IS NULL OR o.id = $other)
    AND ($type IS NULL OR r.type = $type) AND ($status IS NULL OR r.status = $status)
  RETURN r ORDER BY r.number LIMIT $limit
}
RETURN properties(r) AS link, properties(startNode(r)) AS from, properties(endNode(r)) AS to, total
