// Which synergies of an ecosystem were set aside or proposed. Those that name somebody hidden are found for nobody from whom they are hidden.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return synergy: string
// @return state: string
// @return one: ID
// @return other: ID?
MATCH (p:Proposal {ecosystem: $ecosystem})
// Every proposal has one; saying so lets the index on both serve.
WHERE p.number IS NOT NULL
MATCH (p)-[:PROPOSED_TO]->(one:Element)
OPTIONAL MATCH (p)-[:PROPOSED_WITH]->(other:Element)
RETURN p.id AS id, p.synergy AS synergy, p.state AS state, one.id AS one, other.id AS other
