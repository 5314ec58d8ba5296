// Sectors that at least half of the comparable missions have and a mission lacks. Method: a mission has the sector of who holds a seat in it, is linked with it, gives to it, or offers something for it today (nominated stakeholders left out); comparable are the missions of the ecosystem that are under way and have three stakeholders or more, of which there must be three others.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @return entities: list<ID>
// @return facts: map
// @return weight: float
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.number IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
WITH m, COLLECT {
  CALL (m) {
    MATCH (m)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
    WHERE $hidden[s.id] IS NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN s
    UNION MATCH (m)-[l:INTERDEPENDS]-(s:Stakeholder) WHERE $hidden[l.id] IS NULL AND NOT l.status IN ['DISPUTED', 'ENDED'] AND (l.since IS NULL OR l.since <= date($today)) AND (l.until IS NULL OR l.until >= date($today)) RETURN s
    UNION MATCH (m)<-[:GIVEN_TO]-(c:Contribution)-[:GIVEN_BY]->(s:Stakeholder) WHERE $hidden[c.id] IS NULL RETURN s
    UNION MATCH (m)<-[:FOR_MISSION]-(o:Offer)-[:OFFERED_BY]->(s:Stakeholder)
    WHERE $hidden[o.id] IS NULL AND o.state <> 'WITHDRAWN' AND (o.since IS NULL OR o.since <= date($today)) AND (o.until IS NULL OR o.until >= date($today))
    RETURN s
  }
  WITH s WHERE s.status <> 'NOMINATED'
  RETURN s
} AS people
WHERE size(people) >= 3
WITH collect({mission: m, size: size(people), sectors: COLLECT { UNWIND people AS s WITH s WHERE s.sector IS NOT NULL RETURN DISTINCT s.sector }}) AS missions
UNWIND missions AS one
UNWIND ['MUNICIPAL', 'PUBLIC', 'PRIVATE', 'SOCIAL_ECONOMY', 'COMMUNITY', 'EDUCATION', 'HEALTH', 'PHILANTHROPY', 'CITIZEN'] AS sector
WITH one, sector, size(missions) - 1 AS others, [other IN missions WHERE other <> one AND sector IN other.sectors] AS with
WHERE others >= 3 AND NOT sector IN one.sectors AND 2 * size(with) >= others
WITH one.mission AS m, one.size AS size, sector, others, with
RETURN [m.id] AS entities,
  {which: sector, sector: sector, mission: '#' + m.hashtag, stakeholders: size, with: size(with), comparable: others, missions: [other IN with[..5] | '#' + other.mission.hashtag], missionsInAll: size(with)} AS facts,
  size(with) / toFloat(others) AS weight
