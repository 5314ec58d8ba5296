// Who claims what in an ecosystem: all that wait, the first first, and what was decided last; who has only begun is left alone.
// @access read
// @param ecosystem: ID
// @return claim: map
// @return name: string
// @return email: string
// @return decidedBy: string?
// @return stakeholder: {id: ID, name: string, nameFr: string?, website: string?, spokenFor: integer}?
// @return place: {id: ID, name: string, nameFr: string?}?
MATCH (c:Claim {ecosystem: $ecosystem})
WHERE c.state <> 'BEGUN'
MATCH (a:Account {id: c.account})
WITH c, a ORDER BY c.state = 'WAITING' DESC, CASE c.state WHEN 'WAITING' THEN c.claimedAt ELSE '' END, c.decidedAt DESC, c.id LIMIT 400
OPTIONAL MATCH (d:Account {id: c.decidedBy})
OPTIONAL MATCH (:FormerId {id: c.stakeholder})-[:NOW]->(heir:Record)
OPTIONAL MATCH (s:Stakeholder {id: coalesce(heir.id, c.stakeholder)}) WHERE s.ecosystem = c.ecosystem
OPTIONAL MATCH (p:Place {id: c.place}) WHERE p.ecosystem = c.ecosystem
RETURN properties(c) AS claim, a.name AS name, a.email AS email,
  CASE d.name WHEN '' THEN d.email ELSE d.name END AS decidedBy,
  CASE WHEN s IS NOT NULL THEN {
    id: s.id, name: s.name, nameFr: s.nameFr, website: s.website,
    spokenFor: COUNT { MATCH (o:Account)-[h:HOLDS_ROLE]->(:Ecosystem {id: c.ecosystem}) WHERE s.id IN h.speaksFor AND o.id <> c.account }
  } END AS stakeholder,
  CASE WHEN p IS NOT NULL THEN {id: p.id, name: p.name, nameFr: p.nameFr} END AS place
