// Places where nobody is recorded who was reached: not surveyed, or nobody there. Method: no stakeholder but nominated ones at the place or within it, while there are some at the places beside it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(parent:Place)
// Every place has one; saying so lets the index on both serve.
WHERE p.sortName IS NOT NULL
  AND NOT EXISTS { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
  AND EXISTS { (parent)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
WITH p, parent, COUNT {
  (p)<-[:AT]-(n:Need) WHERE $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today))
} AS needs, COUNT {
  (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder) WHERE $hidden[s.id] IS NULL
} AS nominated, COLLECT {
  MATCH (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder) WHERE $hidden[s.id] IS NULL RETURN s ORDER BY s.number LIMIT 10
} AS named
RETURN [p.id] + [s IN named | s.id] AS entities,
  {place: p.name, placeFr: p.nameFr, within: parent.name, withinFr: parent.nameFr, nominated: nominated, named: [s IN named | s.name], namedInAll: nominated,
   needs: needs} AS facts,
  1.0 + needs AS weight
