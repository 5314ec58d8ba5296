// Who holds a session, known by the hash of its token, and what they may do; who spoke for a stakeholder that was merged speaks for
// the one that it is now.
// @access read
// @param token: string
// @param now: string
// @return session: string
// @return id: string
// @return email: string
// @return name: string
// @return isHost: boolean
// @return roles: list<{ecosystem: string, role: string, speaksFor: list<string>, convenes: list<string>}>
// @return closed: list<string>
MATCH (s:Session {token: $token}) WHERE s.expiresAt > $now
MATCH (a:Account {id: s.userId})
RETURN s.id AS session, a.id AS id, a.email AS email, a.name AS name, coalesce(a.isHost, false) AS isHost,
  COLLECT {
    MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem)
    WITH h, e, COLLECT {
      UNWIND coalesce(h.speaksFor, []) AS spoken
      OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
      RETURN coalesce(heir.id, spoken)
    } AS speaksFor
    RETURN {ecosystem: e.id, role: h.role, speaksFor: speaksFor, convenes: COLLECT {
      UNWIND speaksFor AS spoken
      MATCH (:Stakeholder {id: spoken})<-[:HELD_BY]-(seat:Seat)-[:OF_ROLE]->(:Role {kind: 'CONVENOR'})-[:OF_MISSION]->(m:Mission)
      WHERE (seat.since IS NULL OR seat.since <= date()) AND (seat.until IS NULL OR seat.until >= date())
      RETURN DISTINCT m.id
    }}
  } AS roles,
  COLLECT {
    MATCH (e:Ecosystem&Record) WHERE e.openTo IN ['MEMBERS', 'INVITED']
      AND NOT (coalesce(a.isHost, false) OR EXISTS { (a)-[:HOLDS_ROLE]->(e) })
    RETURN e.id AS id
    UNION ALL
    MATCH (u:UnlistedEcosystem) RETURN u.id AS id
  } AS closed
