// Every interdependency of an ecosystem, oldest first, one page after a cursor. No row: no such ecosystem; one row of nulls: an empty page.
// @access read
// @param ecosystem: string
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
WITH ecosystem, CASE WHEN $total THEN COUNT {
  MATCH ()-[x:INTERDEPENDS {ecosystem: ecosystem.id}]->()
  // Every link has one; saying so lets the index on both serve.
  WHERE x.number IS NOT NULL
    AND ($type IS NULL OR x.type = $type) AND ($status IS NULL OR x.status = $status)
} END AS total
OPTIONAL CALL (ecosystem) {
  MATCH (from:Element)-[r:INTERDEPENDS {ecosystem: ecosystem.id}]->(to:Element)
  WHERE r.number > $after AND ($type IS NULL OR r.type = $type) AND ($status IS NULL OR r.status = $status)
  RETURN from, r, to ORDER BY r.ecosystem, r.number LIMIT $limit
}
RETURN properties(r) AS link, properties(from) AS from, properties(to) AS to, total
