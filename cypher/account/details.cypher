// What an account says of itself, and in which ecosystems it holds a role, by name.
// @access read
// @param id: string
// @return language: string?
// @return isHost: boolean
// @return roles: list<{ecosystem: string, slug: string, name: string, nameFr: string?, role: string}>
MATCH (a:Account {id: $id})
RETURN a.language AS language, coalesce(a.isHost, false) AS isHost, COLLECT {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem)
  RETURN {ecosystem: e.id, slug: e.slug, name: e.name, nameFr: e.nameFr, role: h.role} ORDER BY e.name, e.id
} AS roles
