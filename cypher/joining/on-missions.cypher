// Who is on the same missions, as far as a reader sees it, those that share more first: by a link or by a seat.
// @access read
// @param ecosystem: ID
// @param missions: list<string>
// @param without: list<string>
// @param sees: list<string>?
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return missions: list<{id: ID, name: string}>
MATCH (m:Mission) WHERE m.id IN $missions AND m.ecosystem = $ecosystem AND ($sees IS NULL OR m.seenBy IN $sees)
CALL (m) {
  MATCH (m)-[r:INTERDEPENDS]-(s:Stakeholder) WHERE r.status <> 'ENDED' AND ($sees IS NULL OR r.seenBy IN $sees) RETURN s
  UNION
  MATCH (m)<-[:OF_MISSION]-(:Role)<-[:OF_ROLE]-(:Seat)-[:HELD_BY]->(s:Stakeholder) RETURN s
}
WITH s, m WHERE NOT s.id IN $without AND ($sees IS NULL OR s.seenBy IN $sees)
WITH s, collect(DISTINCT {id: m.id, name: '#' + m.hashtag}) AS missions
RETURN s.id AS id, s.name AS name, s.nameFr AS nameFr, missions
ORDER BY size(missions) DESC, s.sortName, s.id LIMIT 20
