// The missions of an ecosystem with what their progress is measured by, and whether something that they need stands.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return id: ID
// @return hashtag: string
// @return name: string
// @return nameFr: string?
// @return state: string
// @return isNeedy: boolean
// @return indicators: list<{id: ID, name: string, nameFr: string?, unit: string, baseline: float?, target: float?, latestValue: float?, latestOn: date?}>
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL
RETURN m.id AS id, m.hashtag AS hashtag, m.name AS name, m.nameFr AS nameFr, m.state AS state,
  EXISTS { MATCH (m)<-[:NEEDED_BY|FOR_MISSION]-(n:Need) WHERE $hidden[n.id] IS NULL AND NOT n.state IN ['MET', 'WITHDRAWN'] AND (n.until IS NULL OR n.until >= date($today)) } AS isNeedy,
  COLLECT {
    MATCH (m)<-[:OF_MISSION]-(i:Indicator)
    WITH i, head(COLLECT { MATCH (i)<-[:OF_INDICATOR]-(x:Measure) RETURN x ORDER BY x.on DESC, x.number DESC LIMIT 1 }) AS x
    RETURN {id: i.id, name: i.name, nameFr: i.nameFr, unit: i.unit, baseline: i.baseline, target: i.target, latestValue: x.value, latestOn: x.on} ORDER BY i.number
  } AS indicators
ORDER BY m.sortName, m.number
