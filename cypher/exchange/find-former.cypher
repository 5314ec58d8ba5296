// Stakeholders that were merged into others: as each was last, and the one that it has become.
// @access read
// @param ecosystem: ID
// @return before: string
// @return properties: map
// @return refs: list<{type: string, id: ID}>
MATCH (f:FormerId {ecosystem: $ecosystem})-[:NOW]->(r:Stakeholder)
CALL (f) {
  MATCH (c:Change {record: f.id})
  WHERE c.ecosystem = f.ecosystem AND c.before IS NOT NULL AND c.after IS NULL
  RETURN c.before AS before ORDER BY c.revision DESC LIMIT 1
}
RETURN before, properties(r) AS properties, [(r)-[x:REFERENCES]->(t:Record) | {type: type(x), id: t.id}] AS refs
