// Stakeholders that somebody named and nobody has reached. Method: nominated, with a nomination; weighed by how many stakeholders named them.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @only s
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status = 'NOMINATED'
MATCH (s)<-[:NAMES]-(n:Nomination)
WHERE $hidden[n.id] IS NULL
OPTIONAL MATCH (n)-[:NAMED_BY]->(by:Stakeholder)
WITH s, by ORDER BY by.number
WITH s, collect(DISTINCT by) AS nominators
RETURN [s.id] + [by IN nominators[..10] | by.id] AS entities,
  {name: CASE s.kind WHEN 'INDIVIDUAL' THEN null ELSE s.name END, nameFr: CASE s.kind WHEN 'INDIVIDUAL' THEN null ELSE s.nameFr END,
   isIndividual: s.kind = 'INDIVIDUAL', nominators: CASE size(nominators) WHEN 0 THEN null ELSE size(nominators) END} AS facts,
  toFloat(size(nominators)) AS weight
