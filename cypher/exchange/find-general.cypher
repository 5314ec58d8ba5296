// The records that belong to an ecosystem as a whole: its types of link, resources, communities, gatherings, charters and rules.
// @access read
// @param ecosystem: ID
// @return properties: map
// @return refs: list<{type: string, id: ID}>
// Every one has a number; saying so lets the indexes on both serve.
CALL () {
  MATCH (r:InterdependencyType {ecosystem: $ecosystem}) RETURN r
  UNION ALL
  MATCH (r:Resource {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:Community {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:Event {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:Charter {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
  UNION ALL
  MATCH (r:EngagementRule {ecosystem: $ecosystem}) WHERE r.number IS NOT NULL RETURN r
}
RETURN properties(r) AS properties, [(r)-[x:REFERENCES]->(t:Record) | {type: type(x), id: t.id}] AS refs
ORDER BY r.number
