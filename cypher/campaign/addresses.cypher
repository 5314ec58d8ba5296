// The addresses of some invitees, as far as they are known.
// @access read
// @param ids: list<string>
// @return id: string
// @return email: string
MATCH (i:Invitee) WHERE i.id IN $ids
OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
OPTIONAL MATCH (:Stakeholder {id: coalesce(heir.id, i.stakeholder)})-[:REACHED_BY]->(k:Contact)
WITH i, coalesce(i.email, k.email) AS email WHERE email IS NOT NULL
RETURN i.id AS id, email
