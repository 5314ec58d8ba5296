// Indicators whose last measure is older than `days`. Method: the day of the last measure; those of missions that have ended are left out.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param days: integer
// @param hidden: map
// @only i: m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (i:Indicator {ecosystem: $ecosystem})-[:OF_MISSION]->(m:Mission)
// Every indicator has one; saying so lets the index on both serve.
WHERE i.number IS NOT NULL AND $hidden[i.id] IS NULL
  AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (i)<-[:OF_INDICATOR]-(x:Measure)
WHERE $hidden[x.id] IS NULL AND x.on <= date($today)
WITH i, m, max(x.on) AS last
WITH i, m, last, duration.inDays(last, date($today)).days AS age
WHERE age > $days
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, measuredOn: toString(last), days: age, limit: $days} AS facts,
  toFloat(age) AS weight
