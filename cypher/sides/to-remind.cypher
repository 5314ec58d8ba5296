// Whom to remind of links that wait for them, and of how many in which ecosystem: who speaks for an end that has waited since before a
// moment, was not reminded since another one, and has not said that they want none. What they do not see is not counted.
// @access read
// @timeout analysis
// @param before: string
// @param remindedBefore: string
// @return account: string
// @return email: string
// @return language: string?
// @return waiting: list<{id: ID, slug: string, name: string, nameFr: string?, links: integer}>
MATCH (a:Account)-[h:HOLDS_ROLE]->(e:Ecosystem&Record)
WHERE h.role IN ['PARTNER', 'PLANNER'] AND size(coalesce(h.speaksFor, [])) > 0 AND a.email IS NOT NULL
  AND coalesce(a.remindedAt, '') < $remindedBefore AND a.remindsNot IS NULL
WITH a, e, COLLECT {
  UNWIND h.speaksFor AS spoken
  OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
  WITH DISTINCT coalesce(heir.id, spoken) AS spoken
  OPTIONAL MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat)-[:OF_ROLE]->(:Role {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission)
  WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
  UNWIND [spoken, m.id] AS voice
  WITH DISTINCT voice WHERE voice IS NOT NULL
  RETURN voice
} AS own
WITH a, e, COUNT {
  UNWIND own AS one
  MATCH (n:Element {id: one, ecosystem: e.id})-[r:INTERDEPENDS {ecosystem: e.id}]-(o:Element)
  WHERE one IN coalesce(r.waitsFor, CASE WHEN r.status = 'DECLARED' AND coalesce(r.declaredBy, '') <> one THEN [one] ELSE [] END)
    AND r.status <> 'ENDED' AND (r.until IS NULL OR r.until >= date()) AND coalesce(r.waitsSince, toString(r.createdAt)) < $before
    AND r.seenBy IN ['PUBLIC', 'MEMBERS'] AND n.seenBy IN ['PUBLIC', 'MEMBERS'] AND o.seenBy IN ['PUBLIC', 'MEMBERS']
  RETURN DISTINCT r
} AS links
WHERE links > 0
WITH a, {id: e.id, slug: e.slug, name: e.name, nameFr: e.nameFr, links: links} AS waiting ORDER BY waiting.name
RETURN a.id AS account, a.email AS email, a.language AS language, collect(waiting) AS waiting
