// The calls that are kept in an ecosystem, or one of them, the newest first. One whose saving was undone is not there: its roles are gone.
// @access read
// @param ecosystem: ID
// @param id: string?
// @return call: map
// @return mission: {id: ID, name: string, nameFr: string?}
MATCH (c:Campaign {ecosystem: $ecosystem}) WHERE c.call IS NOT NULL AND ($id IS NULL OR c.id = $id)
MATCH (m:Mission {id: c.mission}) WHERE m.ecosystem = c.ecosystem
MATCH (r:Role {id: c.roles[0]})
RETURN properties(c) AS call, {id: m.id, name: m.name, nameFr: m.nameFr} AS mission
ORDER BY c.createdAt DESC, c.id LIMIT 200
