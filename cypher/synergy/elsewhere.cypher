// Missions of the same #tag in other ecosystems, with how many hold a seat in them, as far as everybody may see it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param today: date
// @param hidden: map
// @param closed: map
// @return mission: integer
// @return other: ID
// @return slug: string
// @return name: string
// @return nameFr: string?
// @return stakeholders: integer
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL AND NOT m.state IN ['DONE', 'ABANDONED']
MATCH (e:Ecosystem) WHERE e.id <> $ecosystem AND $closed[e.id] IS NULL
MATCH (o:Mission {ecosystem: e.id, hashtag: m.hashtag})
WHERE o.seenBy = 'PUBLIC' AND NOT o.state IN ['DONE', 'ABANDONED']
RETURN m.number AS mission, o.id AS other, e.slug AS slug, e.name AS name, e.nameFr AS nameFr,
  COUNT {
    MATCH (o)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(seat:Seat)-[:HELD_BY]->(s:Stakeholder)
    WHERE s.seenBy = 'PUBLIC' AND (seat.since IS NULL OR seat.since <= date($today)) AND (seat.until IS NULL OR seat.until >= date($today))
    RETURN DISTINCT s
  } AS stakeholders
ORDER BY mission, e.sortName, e.id
