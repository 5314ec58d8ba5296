// The first elements of an ecosystem that somebody may see, with where they stand and what they are linked to: enough for a small picture. `seen`: the
// visibilities that are seen, all of them when null.
// @access read
// @param ecosystem: ID
// @param seen: list<string>?
// @param most: integer
// @return number: integer
// @return kind: string
// @return sector: string?
// @return x: float?
// @return y: float?
// @return to: list<integer>
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve, in order.
WHERE e.number IS NOT NULL AND ($seen IS NULL OR coalesce(e.seenBy, '') IN $seen)
WITH e ORDER BY e.number LIMIT $most
RETURN e.number AS number, e.kind AS kind, e.sector AS sector, e.x AS x, e.y AS y,
  COLLECT {
    MATCH (e)-[r:INTERDEPENDS]->(other:Element)
    WHERE $seen IS NULL OR coalesce(r.seenBy, '') IN $seen
    RETURN other.number LIMIT 12
  } AS to
ORDER BY e.number
