// Individuals who were only ever named and never answered, and whom their ecosystem forgets by an instant, the first first: nobody
// speaks for them or is invited to, no consent is recorded, nothing is theirs, and no link of theirs was answered. Nobody is due before
// the grace that begins when the ecosystem is first looked at with the months that hold now.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param ids: list<ID>?
// @param now: string
// @param until: string
// @param grace: integer
// @param usual: integer
// @param limit: integer
// @return id: ID
// @return name: string
// @return on: string
MATCH (e:Ecosystem&Record {id: $ecosystem}) WHERE coalesce(e.forgetsAfter, $usual) > 0
WITH e, duration({months: coalesce(e.forgetsAfter, $usual)}) AS kept,
  CASE WHEN e.forgettingAfter = coalesce(e.forgetsAfter, $usual) THEN e.forgettingSince ELSE datetime($now) END + duration({days: $grace}) AS soonest
MATCH (s:Stakeholder {ecosystem: e.id})
WHERE s.number IS NOT NULL AND s.kind = 'INDIVIDUAL' AND s.status = 'NOMINATED' AND ($ids IS NULL OR s.id IN $ids)
WITH s, kept, soonest, COLLECT { MATCH (n:Nomination)-[:NAMES]->(s) RETURN n.createdAt } AS named
WITH s, soonest, reduce(last = s.createdAt, at IN named | CASE WHEN at > last THEN at ELSE last END) + kept AS late
WITH s, CASE WHEN late > soonest THEN late ELSE soonest END AS due
WHERE due <= datetime($until)
  AND NOT EXISTS { MATCH (s)-[:REACHED_BY]->(c:Contact) WHERE c.consentOn IS NOT NULL }
  AND NOT EXISTS { MATCH (s)<-[r]-(o:Record) WHERE NOT type(r) IN ['NAMES', 'INTERDEPENDS'] }
  AND NOT EXISTS { MATCH (s)-[r:INTERDEPENDS]-() WHERE r.status <> 'DECLARED' }
  AND NOT EXISTS { MATCH (:Account)-[h:HOLDS_ROLE]->(:Ecosystem {id: $ecosystem}) WHERE s.id IN h.speaksFor }
  AND NOT EXISTS { MATCH (i:Invitation {ecosystem: $ecosystem}) WHERE s.id IN i.speaksFor AND i.withdrawnAt IS NULL AND i.used < i.most AND i.expiresAt > $until }
RETURN s.id AS id, s.name AS name, toString(date(due)) AS on ORDER BY due, id LIMIT $limit
