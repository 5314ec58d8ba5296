// The commitments that run: how much of which offer is promised to which need; all of it without a quantity.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only c
// @return need: ID
// @return offer: ID
// @return quantity: float?
MATCH (c:Commitment {ecosystem: $ecosystem})
// Every commitment has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND $hidden[c.id] IS NULL AND (c.until IS NULL OR c.until >= date($today))
MATCH (c)-[:TO_NEED]->(n:Need)
MATCH (c)-[:OF_OFFER]->(o:Offer)
RETURN n.id AS need, o.id AS offer, c.quantity AS quantity
