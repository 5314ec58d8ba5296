// What stands on the map of an ecosystem, by number. `codes` turns words into the bytes that the map keeps.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param codes: map
// @return number: integer
// @return name: string
// @return nameFr: string?
// @return hashtag: string?
// @return kind: integer
// @return sector: integer?
// @return status: integer?
// @return seenBy: integer?
// @return place: integer?
// @return x: float?
// @return y: float?
// @return pinned: boolean?
// @return tags: list<string>?
MATCH (e:Element {ecosystem: $ecosystem})
// Every element has one; saying so lets the index on both serve, in order.
WHERE e.number IS NOT NULL
OPTIONAL MATCH (e)-[:LOCATED_IN]->(p:Place)
RETURN e.number AS number, e.name AS name, e.nameFr AS nameFr, e.hashtag AS hashtag,
  $codes.kind[e.kind] AS kind, $codes.sector[e.sector] AS sector, $codes.status[e.status] AS status,
  $codes.seenBy[e.seenBy] AS seenBy,
  p.number AS place, e.x AS x, e.y AS y, e.pinned AS pinned, e.tags AS tags
ORDER BY e.number
