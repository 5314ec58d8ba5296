// The invitations to an ecosystem, the newest first; or the one of an id.
// @access read
// @param ecosystem: ID
// @param id: string?
// @param limit: integer
// @return id: string
// @return role: string
// @return email: string?
// @return language: string
// @return createdAt: string
// @return createdBy: string
// @return by: string?
// @return expiresAt: string
// @return withdrawnAt: string?
// @return most: integer
// @return used: integer
// @return sent: integer
// @return speaksFor: list<{id: ID, name: string}>
// @return isLost: boolean
// @return usedBy: list<{name: string, at: string}>
MATCH (i:Invitation {ecosystem: $ecosystem}) WHERE $id IS NULL OR i.id = $id
WITH i ORDER BY i.createdAt DESC, i.id LIMIT $limit
OPTIONAL MATCH (b:Account {id: i.createdBy})
RETURN i.id AS id, i.role AS role, i.email AS email, i.language AS language, i.createdAt AS createdAt, i.createdBy AS createdBy,
  CASE b.name WHEN '' THEN b.email ELSE b.name END AS by,
  i.expiresAt AS expiresAt, i.withdrawnAt AS withdrawnAt, i.most AS most, i.used AS used, size(i.sends) AS sent,
  COLLECT {
    UNWIND coalesce(i.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    MATCH (s:Stakeholder {id: coalesce(heir.id, spoken)})
    RETURN DISTINCT {id: s.id, name: s.name}
  } AS speaksFor,
  i.lostAt IS NOT NULL AS isLost,
  COLLECT { MATCH (a:Account)-[c:CAME_BY]->(i) RETURN {name: CASE a.name WHEN '' THEN a.email ELSE a.name END, at: c.at} ORDER BY c.at LIMIT 50 } AS usedBy
ORDER BY createdAt DESC, id
