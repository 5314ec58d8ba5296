// Places of a mission without any stakeholder on it, although somebody is recorded there. Method: the places directly within that of the mission, or directly within the widest places where the mission has none; on it is who holds a seat, is linked with it or gives to it, at the place or within it. Only where the mission has stakeholders at half of those places at least: one that is meant for one town lacks nobody in the next.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @only m
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
OPTIONAL MATCH (m)-[:LOCATED_IN]->(own:Place)
WITH m, own, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution)-[:GIVEN_BY]->(s:Stakeholder) WHERE $hidden[c.id] IS NULL RETURN s
  }
  MATCH (s)-[:LOCATED_IN]->(:Place)-[:WITHIN*0..]->(p:Place)
  WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
  RETURN DISTINCT p.id
} AS reached, COLLECT {
  MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(parent:Place)
  WHERE p.sortName IS NOT NULL AND (parent = own OR own IS NULL AND NOT (parent)-[:WITHIN]->(:Place))
    AND EXISTS { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }
  RETURN p
} AS places
WITH m, places, [p IN places WHERE p.id IN reached] AS present
WHERE size(places) > size(present) AND 2 * size(present) >= size(places) AND size(present) >= 2
UNWIND [p IN places WHERE NOT p IN present] AS p
RETURN [m.id, p.id] AS entities,
  {mission: '#' + m.hashtag, place: p.name, placeFr: p.nameFr, present: size(present), places: size(places),
   there: COUNT { (p)<-[:WITHIN*0..]-(:Place)<-[:LOCATED_IN]-(s:Stakeholder) WHERE $hidden[s.id] IS NULL AND s.status <> 'NOMINATED' }} AS facts,
  size(present) / toFloat(size(places)) AS weight
