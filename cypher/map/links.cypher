// The interdependencies of an ecosystem, by the numbers of their ends. A type without a code comes as its key.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param codes: map
// @return number: integer
// @return from: integer
// @return to: integer
// @return type: any
// @return strength: integer?
// @return since: integer?
// @return until: integer?
// @return status: integer?
// @return direction: integer?
// @return seenBy: integer?
MATCH (from:Element {ecosystem: $ecosystem})-[r:INTERDEPENDS]->(to:Element)
// Every element has one; saying so lets the index on both serve.
WHERE from.number IS NOT NULL
RETURN r.number AS number, from.number AS from, to.number AS to,
  coalesce($codes.type[r.type], r.type) AS type, r.strength AS strength,
  // Days as numbers that order like them: 20261121.
  r.since.year * 10000 + r.since.month * 100 + r.since.day AS since, r.until.year * 10000 + r.until.month * 100 + r.until.day AS until,
  $codes.status[r.status] AS status, $codes.direction[r.direction] AS direction,
  $codes.seenBy[r.seenBy] AS seenBy
