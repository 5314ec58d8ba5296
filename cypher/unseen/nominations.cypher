// Who named whom, for which mission and role. One that nobody in particular made, a text for instance, has no nominator.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return nominee: integer
// @return nominator: integer?
// @return mission: integer?
// @return role: ID?
// @return day: string
MATCH (n:Nomination {ecosystem: $ecosystem})
// Every nomination has one; saying so lets the index on both serve.
WHERE n.number IS NOT NULL AND $hidden[n.id] IS NULL
MATCH (n)-[:NAMES]->(who:Stakeholder)
OPTIONAL MATCH (n)-[:NAMED_BY]->(by:Stakeholder)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(m:Mission)
OPTIONAL MATCH (n)-[:FOR_ROLE]->(r:Role)
OPTIONAL MATCH (r)-[:OF_MISSION]->(of:Mission)
RETURN who.number AS nominee, by.number AS nominator, coalesce(m.number, of.number) AS mission, r.id AS role,
  left(toString(coalesce(n.on, n.createdAt)), 10) AS day
ORDER BY n.number
