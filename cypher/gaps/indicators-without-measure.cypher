// Indicators of which nothing was ever measured. Method: no measure is recorded; those of missions that have ended are left out.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only i: m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission)
// Every indicator has one; saying so lets the index on both serve.
WHERE i.number IS NOT NULL AND $hidden[i.id] IS NULL AND NOT EXISTS { (i)<-[:OF_INDICATOR]-(x:Measure) WHERE $hidden[x.id] IS NULL AND x.on <= date($today) }
  AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, baseline: i.baseline, target: i.target, unit: i.unit, due: toString(coalesce(i.due, m.horizon)),
   isDue: coalesce(i.due, m.horizon) < date($today)} AS facts,
  1.0 AS weight
