// A role, its mission, and who asks for a seat of it, as they are called.
// @access read
// @param role: ID
// @param holder: ID
// @return kind: string
// @return title: string?
// @return titleFr: string?
// @return mission: string
// @return missionFr: string?
// @return name: string?
// @return nameFr: string?
MATCH (r:Role&Record {id: $role})-[:OF_MISSION]->(m:Mission&Record)
OPTIONAL MATCH (:FormerId {id: $holder})-[:NOW]->(heir:Stakeholder&Record)
OPTIONAL MATCH (s:Stakeholder&Record {id: $holder})
WITH r, m, coalesce(s, heir) AS who
RETURN r.kind AS kind, r.title AS title, r.titleFr AS titleFr, m.name AS mission, m.nameFr AS missionFr, who.name AS name, who.nameFr AS nameFr
