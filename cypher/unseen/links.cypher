// Links between stakeholders that hold today and nobody disputes: who knows whom. Competitors do not introduce one another.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return from: integer
// @return to: integer
// @return strength: integer?
// @return isRivalry: boolean
MATCH (a:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE a.number IS NOT NULL AND $hidden[a.id] IS NULL
MATCH (a)-[l:INTERDEPENDS]->(b:Stakeholder)
WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED']
  AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today))
RETURN a.number AS from, b.number AS to, l.strength AS strength, l.type = 'COMPETES_WITH' AS isRivalry
