// The communities of an ecosystem with the numbers of their members today. What `server/gaps/structural.ts` takes for groups.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return members: list<integer>
MATCH (c:Community {ecosystem: $ecosystem})
// Every community has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL
RETURN c.id AS id, c.name AS name, c.nameFr AS nameFr, COLLECT {
  MATCH (c)<-[:IN_COMMUNITY]-(b:Membership)-[:OF_MEMBER]->(s:Stakeholder)
  WHERE $hidden[b.id] IS NULL AND (b.since IS NULL OR b.since <= date($today)) AND (b.until IS NULL OR b.until >= date($today))
  RETURN s.number
} AS members
ORDER BY c.number
