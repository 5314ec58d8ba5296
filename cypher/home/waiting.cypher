// What waits in some ecosystems for somebody who signed in, as far as it is a number: who asks to join, claims, what readers raised and likely
// duplicates for who decides them; which of their own stakeholders offer something; which revision they have seen.
// @access read
// @param account: string
// @param asked: list<{id: ID, own: list<ID>, curates: boolean}>
// @param pairs: integer
// @return ecosystem: Ecosystem
// @return seen: integer?
// @return asking: integer
// @return claims: integer
// @return matters: integer
// @return alike: list<{one: ID, other: ID}>
// @return offering: list<ID>
UNWIND $asked AS each
MATCH (e:Ecosystem {id: each.id})
OPTIONAL MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e)
WITH each, e, h ORDER BY e.sortName, e.id
CALL (each, e) {
  MATCH (s:Stakeholder {ecosystem: e.id})
  // Every stakeholder has one; saying so lets the index on both serve.
  WHERE each.curates AND s.sortName IS NOT NULL
  UNWIND s.likeness AS key
  WITH key, collect(s) AS alike
  WHERE size(alike) > 1
  UNWIND alike AS one
  UNWIND alike AS other
  WITH DISTINCT one, other
  WHERE one.number < other.number
  WITH one, other ORDER BY one.sortName, other.number LIMIT $pairs
  RETURN collect({one: one.id, other: other.id}) AS alike
}
RETURN properties(e) AS ecosystem, h.seen AS seen,
  CASE WHEN each.curates THEN COUNT { MATCH (:Account)-[:ASKS_TO_JOIN]->(e) } ELSE 0 END AS asking,
  CASE WHEN each.curates THEN COUNT { MATCH (c:Claim {ecosystem: e.id}) WHERE c.state = 'WAITING' } ELSE 0 END AS claims,
  // As the list counts them: several flags of one record are one.
  CASE WHEN each.curates THEN COUNT {
    MATCH (m:Matter {ecosystem: e.id, state: 'WAITING'})
    RETURN DISTINCT CASE m.kind WHEN 'FLAG' THEN m.about ELSE m.id END
  } ELSE 0 END AS matters,
  alike,
  COLLECT {
    UNWIND each.own AS own
    MATCH (s:Stakeholder {id: own})
    WHERE EXISTS { MATCH (s)<-[:OFFERED_BY]-(o:Offer) WHERE NOT o.state IN ['TAKEN', 'WITHDRAWN'] }
    RETURN s.id
  } AS offering
