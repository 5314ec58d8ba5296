// How many links wait, in each of some ecosystems, as `to-answer.cypher` lists them.
// @access read
// @param asked: list<{id: ID, own: list<ID>, unspoken: boolean, sees: list<string>?}>
// @return ecosystem: ID
// @return total: integer
UNWIND $asked AS asked
RETURN asked.id AS ecosystem, COUNT {
  CALL (asked) {
    UNWIND asked.own AS own
    MATCH (e:Element {id: own, ecosystem: asked.id})-[r:INTERDEPENDS {ecosystem: asked.id}]-()
    WHERE own IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' AND coalesce(r.declaredBy, '') <> own THEN [own] ELSE [] END)
    RETURN r
    UNION
    WITH asked.id AS id WHERE asked.unspoken
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
  WITH DISTINCT r, startNode(r) AS a, endNode(r) AS b
  WHERE r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date())
    AND (asked.sees IS NULL OR (r.seenBy IN asked.sees AND a.seenBy IN asked.sees AND b.seenBy IN asked.sees))
  RETURN r
} AS total
