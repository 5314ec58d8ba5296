// A stakeholder of an ecosystem by its id, or by the one that it had before it became a part of another.
// @access read
// @param ecosystem: ID
// @param id: string
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return kind: string
// @return website: string?
// @return status: string
// @return visibility: string
// @return seenBy: string?
// @return version: integer
// @return place: ID?
OPTIONAL MATCH (:FormerId {id: $id})-[:NOW]->(heir:Record)
WITH coalesce(heir.id, $id) AS now
MATCH (s:Stakeholder {id: now}) WHERE s.ecosystem = $ecosystem
OPTIONAL MATCH (s)-[:LOCATED_IN]->(p:Place)
RETURN s.id AS id, s.name AS name, s.nameFr AS nameFr, s.kind AS kind, s.website AS website, s.status AS status,
  s.visibility AS visibility, s.seenBy AS seenBy, s.version AS version, p.id AS place
