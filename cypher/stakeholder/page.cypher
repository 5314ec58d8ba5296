// Stakeholders by name, one page after a cursor. No row: no such ecosystem; one row of nulls: an empty page; a filter that is null lets everything through.
// @access read
// @param ecosystem: string
// @param afterName: string
// @param afterId: string
// @param limit: integer
// @param kind: string?
// @param sector: string?
// @param status: string?
// @param tag: string?
// @param place: ID?
// @param withPlace: boolean
// @param degree: boolean
// @param links: integer
// @param linksAfter: integer
// @param total: boolean
// @return element: Element?
// @return place: Place?
// @return degree: integer?
// @return links: list<LinkEnd>?
// @return total: integer?
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
WITH ecosystem, CASE WHEN $total THEN COUNT {
  MATCH (x:Stakeholder {ecosystem: ecosystem.id})
  // Every stakeholder has one; saying so lets the index on both serve.
  WHERE x.sortName IS NOT NULL
    AND ($kind IS NULL OR x.kind = $kind)
    AND ($sector IS NULL OR x.sector = $sector)
    AND ($status IS NULL OR x.status = $status)
    AND ($tag IS NULL OR $tag IN x.tags)
    AND ($place IS NULL OR EXISTS { (x)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(:Place {id: $place}) })
} END AS total
OPTIONAL CALL (ecosystem) {
  MATCH (e:Stakeholder {ecosystem: ecosystem.id})
  WHERE e.sortName >= $afterName AND CASE e.sortName WHEN $afterName THEN e.id > $afterId ELSE true END
    AND ($kind IS NULL OR e.kind = $kind)
    AND ($sector IS NULL OR e.sector = $sector)
    AND ($status IS NULL OR e.status = $status)
    AND ($tag IS NULL OR $tag IN e.tags)
    AND ($place IS NULL OR EXISTS { (e)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(:Place {id: $place}) })
  // Named first, the ecosystem lets the index give the order: a page reads its own rows and no others.
  RETURN e ORDER BY e.ecosystem, e.sortName, e.id LIMIT $limit
}
RETURN properties(e) AS element,
  CASE WHEN $withPlace THEN [(e)-[:LOCATED_IN]->(p) | properties(p)][0] END AS place,
  CASE WHEN $degree THEN COUNT { (e)-[:INTERDEPENDS]-() } END AS degree,
  CASE WHEN $links > 0 THEN COLLECT {
    MATCH (e)-[r:INTERDEPENDS]-(o:Element)
    WHERE r.number > $linksAfter
    RETURN {link: properties(r), outgoing: startNode(r) = e, other: properties(o)} ORDER BY r.number LIMIT $links
  } END AS links,
  total
