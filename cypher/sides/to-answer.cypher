// The links of an ecosystem that wait for the word of one of these ends or, where that is asked, of an end for which nobody speaks, the
// oldest first; what is over waits for nobody. Without a declaration that was answered, the end that did not declare a link is asked.
// @access read
// @param ecosystem: ID
// @param own: list<ID>
// @param unspoken: boolean
// @param sees: list<string>?
// @param after: integer
// @param limit: integer
// @return id: ID
// @return number: integer
CALL () {
  UNWIND $own AS own
  MATCH (e:Element {id: own, ecosystem: $ecosystem})-[r:INTERDEPENDS {ecosystem: $ecosystem}]-()
  WHERE own IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' AND coalesce(r.declaredBy, '') <> own THEN [own] ELSE [] END)
  RETURN r
  UNION
  WITH $ecosystem AS id WHERE $unspoken
  WITH id, COLLECT {
    MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem {id: id})
    UNWIND coalesce(h.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    WITH DISTINCT coalesce(heir.id, spoken) AS spoken
    OPTIONAL MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat)-[:OF_ROLE]->(:Role {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission)
    WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
    UNWIND [spoken, m.id] AS voice
    WITH DISTINCT voice WHERE voice IS NOT NULL
    RETURN voice
  } AS spoken
  MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: id}]->(b:Element)
  WHERE r.declaredBy IS NOT NULL
    AND any(end IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' THEN [x IN [a.id, b.id] WHERE x <> r.declaredBy] ELSE [] END)
      WHERE NOT end IN spoken)
  RETURN r
}
WITH r, startNode(r) AS a, endNode(r) AS b
WHERE r.number > $after AND r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date())
  AND ($sees IS NULL OR (r.seenBy IN $sees AND a.seenBy IN $sees AND b.seenBy IN $sees))
RETURN r.id AS id, r.number AS number ORDER BY number LIMIT $limit
