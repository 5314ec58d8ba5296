// What missions of the same #tag in other ecosystems expect and have, as far as everybody may see it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param closed: map
// @return mission: integer
// @return ecosystem: string
// @return ecosystemFr: string?
// @return roles: list<string>
// @return sectors: list<string>
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (e:Ecosystem) WHERE e.id <> $ecosystem AND $closed[e.id] IS NULL
MATCH (o:Mission {ecosystem: e.id, hashtag: m.hashtag})
RETURN m.number AS mission, e.name AS ecosystem, e.nameFr AS ecosystemFr,
  COLLECT { MATCH (o)<-[:OF_MISSION]-(r:Role) RETURN DISTINCT r.kind } AS roles,
  COLLECT {
    MATCH (o)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
    WHERE s.seenBy = 'PUBLIC' AND s.sector IS NOT NULL AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN DISTINCT s.sector
  } AS sectors
ORDER BY mission, e.sortName, e.id
