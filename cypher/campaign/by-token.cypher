// Who is asked by the link that has this seal, and what. No row: there is none, or its stakeholder is gone.
// @access read
// @param token: string
// @return invitee: map
// @return campaign: map
// @return stakeholder: {id: ID, name: string, nameFr: string?, attributes: string?}
// @return slug: string
// @return place: string
// @return placeFr: string?
// @return by: string?
// @return email: string?
MATCH (i:Invitee {token: $token})
MATCH (c:Campaign {id: i.campaign})
MATCH (e:Ecosystem&Record {id: c.ecosystem})
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)}) WHERE s.ecosystem = e.id
OPTIONAL MATCH (s)-[:REACHED_BY]->(k:Contact {ecosystem: s.ecosystem})
OPTIONAL MATCH (a:Account {id: c.createdBy})
RETURN properties(i) AS invitee, properties(c) AS campaign, {id: s.id, name: s.name, nameFr: s.nameFr, attributes: s.attributes} AS stakeholder,
  e.slug AS slug, e.name AS place, e.nameFr AS placeFr, a.name AS by, coalesce(i.email, k.email) AS email
