// Missions that are under way and have nothing to measure their progress by. Method: no indicator is recorded.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @only m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED'] AND NOT EXISTS { (m)<-[:OF_MISSION]-(i:Indicator) WHERE $hidden[i.id] IS NULL }
RETURN [m.id] AS entities, {mission: '#' + m.hashtag, title: m.name, titleFr: m.nameFr, state: m.state, horizon: toString(m.horizon)} AS facts, 1.0 AS weight
