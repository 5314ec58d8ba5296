// What some stakeholders are called, each under the id that was kept of it, and who sees them.
// @access read
// @param ecosystem: ID
// @param ids: list<ID>
// @return asked: ID
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return seenBy: string
UNWIND $ids AS asked
OPTIONAL MATCH (:FormerId {id: asked})-[:NOW]->(heir:Record)
MATCH (s:Stakeholder {id: coalesce(heir.id, asked)}) WHERE s.ecosystem = $ecosystem
RETURN asked, s.id AS id, s.name AS name, s.nameFr AS nameFr, s.seenBy AS seenBy
