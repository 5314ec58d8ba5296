// What an invitation invites to, by the seal of its token, and whether this account has come by it.
// @access read
// @param token: string
// @param account: string
// @return id: string
// @return ecosystem: ID
// @return slug: string
// @return name: string
// @return nameFr: string?
// @return role: string
// @return email: string?
// @return by: string?
// @return createdBy: string
// @return expiresAt: string
// @return withdrawnAt: string?
// @return most: integer
// @return used: integer
// @return speaksFor: list<{id: ID, name: string}>
// @return hasCome: boolean
MATCH (i:Invitation {token: $token})
MATCH (e:Ecosystem {id: i.ecosystem})
OPTIONAL MATCH (b:Account {id: i.createdBy})
RETURN i.id AS id, e.id AS ecosystem, e.slug AS slug, e.name AS name, e.nameFr AS nameFr, i.role AS role, i.email AS email,
  b.name AS by, i.createdBy AS createdBy, i.expiresAt AS expiresAt, i.withdrawnAt AS withdrawnAt, i.most AS most, i.used AS used,
  COLLECT {
    UNWIND coalesce(i.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    MATCH (s:Stakeholder {id: coalesce(heir.id, spoken)})
    RETURN DISTINCT {id: s.id, name: s.name}
  } AS speaksFor,
  EXISTS { MATCH (:Account {id: $account})-[:CAME_BY]->(i) } AS hasCome
