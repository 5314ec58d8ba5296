// The phone that a cookie or a way back is for, with its room and the ecosystem of that; the ids of all others where the reader may know of no other.
// @access read
// @param token: string?
// @param wayBack: string?
// @param isAlone: boolean
// @return seat: map
// @return room: map
// @return slug: string
// @return name: string
// @return nameFr: string?
// @return language: string?
// @return others: list<string>
CALL () {
  MATCH (s:RoomSeat) WHERE s.token = $token RETURN s
  UNION
  MATCH (s:RoomSeat) WHERE s.wayBack = $wayBack RETURN s
}
MATCH (r:Room {id: s.room})
MATCH (e:Ecosystem&Record {id: r.ecosystem})
RETURN properties(s) AS seat, properties(r) AS room, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, e.language AS language,
  CASE WHEN $isAlone THEN COLLECT { MATCH (o:(Ecosystem&Record)|UnlistedEcosystem) WHERE o.id <> e.id RETURN o.id } ELSE [] END AS others
