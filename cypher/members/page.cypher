// Who holds a role in an ecosystem, by name (by address who has none), one page after a cursor.
// @access read
// @param ecosystem: ID
// @param role: string?
// @param search: string
// @param afterName: string
// @param afterId: string
// @param limit: integer
// @return id: string
// @return name: string
// @return email: string
// @return role: string
// @return since: string?
// @return sortName: string
// @return speaksFor: list<{id: ID, name: string}>
MATCH (a:Account)-[h:HOLDS_ROLE]->(e:Ecosystem {id: $ecosystem})
WHERE ($role IS NULL OR h.role = $role) AND toLower(a.name + ' ' + a.email) CONTAINS $search
WITH a, h, toLower(CASE a.name WHEN '' THEN a.email ELSE a.name END) AS sortName
WHERE sortName >= $afterName AND CASE sortName WHEN $afterName THEN a.id > $afterId ELSE true END
WITH a, h, sortName ORDER BY sortName, a.id LIMIT $limit
RETURN a.id AS id, a.name AS name, a.email AS email, h.role AS role, h.since AS since, sortName,
  COLLECT {
    UNWIND coalesce(h.speaksFor, []) AS spoken
    OPTIONAL MATCH (:FormerId {id: spoken})-[:NOW]->(heir:Record)
    MATCH (s:Stakeholder {id: coalesce(heir.id, spoken)})
    RETURN DISTINCT {id: s.id, name: s.name}
  } AS speaksFor
ORDER BY sortName, id
