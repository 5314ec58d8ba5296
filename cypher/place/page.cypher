// Places by name, one page after a cursor. No row: no such ecosystem; one row of nulls: an empty page.
// @access read
// @param ecosystem: string
// @param afterName: string
// @param afterId: string
// @param limit: integer
// @param within: boolean
// @param elements: boolean
// @param total: boolean
// @return place: Place?
// @return within: Place?
// @return elements: integer?
// @return total: integer?
MATCH (ecosystem:Ecosystem {slug: $ecosystem})
WITH ecosystem, CASE WHEN $total THEN COUNT {
  MATCH (x:Place {ecosystem: ecosystem.id})
  // Every place has one; saying so lets the index on both serve.
  WHERE x.sortName IS NOT NULL
} END AS total
OPTIONAL CALL (ecosystem) {
  MATCH (p:Place {ecosystem: ecosystem.id})
  WHERE p.sortName >= $afterName AND CASE p.sortName WHEN $afterName THEN p.id > $afterId ELSE true END
  // Named first, the ecosystem lets the index give the order: a page reads its own rows and no others.
  RETURN p ORDER BY p.ecosystem, p.sortName, p.id LIMIT $limit
}
RETURN properties(p) AS place,
  CASE WHEN $within THEN [(p)-[:WITHIN]->(parent) | properties(parent)][0] END AS within,
  CASE WHEN $elements THEN COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(:Element) } END AS elements,
  total
