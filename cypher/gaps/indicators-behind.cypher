// Indicators that have gone a smaller share of the way to their target than of the time to their due day. Method: progress = (last value - baseline) / (target - baseline), against (today - start) / (due - start); start is the day of the first measure or of the recording, whichever is earlier; due is the horizon of the mission where the indicator has no day of its own. Source: earned schedule, Lipke 2003, in its simplest form; progress is assumed to be even.
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
WHERE i.number IS NOT NULL AND $hidden[i.id] IS NULL AND i.baseline <> i.target
  AND NOT m.state IN ['DONE', 'ABANDONED'] AND coalesce(i.due, m.horizon) IS NOT NULL
WITH i, m, coalesce(i.due, m.horizon) AS due, COLLECT {
  MATCH (i)<-[:OF_INDICATOR]-(x:Measure) WHERE $hidden[x.id] IS NULL AND x.on <= date($today) RETURN x ORDER BY x.on, x.number
} AS measures
WHERE size(measures) > 0
WITH i, m, due, measures[-1] AS last, CASE WHEN measures[0].on < date(i.createdAt) THEN measures[0].on ELSE date(i.createdAt) END AS start
WITH i, m, due, last, start, (last.value - i.baseline) / toFloat(i.target - i.baseline) AS progress,
  CASE WHEN due <= date($today) THEN 1.0
    ELSE duration.inDays(start, date($today)).days / toFloat(duration.inDays(start, due).days) END AS elapsed
WHERE progress < elapsed AND progress < 1
RETURN [i.id, m.id] AS entities,
  {indicator: i.name, indicatorFr: i.nameFr, mission: '#' + m.hashtag, value: last.value, unit: i.unit, measuredOn: toString(last.on), baseline: i.baseline, target: i.target,
   due: toString(due), since: toString(start), progress: progress, elapsed: elapsed, isDue: due <= date($today)} AS facts,
  elapsed - progress AS weight
