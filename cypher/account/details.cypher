// What an account says of itself, and in which ecosystems it holds a role, by name; who gave it, where they have a name.
// @access read
// @param id: string
// @return language: string?
// @return isHost: boolean
// @return remindedAt: string?
// @return remindsNot: string?
// @return roles: list<{ecosystem: string, slug: string, name: string, nameFr: string?, role: string, since: string?, seen: integer?, by: string?}>
MATCH (a:Account {id: $id})
RETURN a.language AS language, coalesce(a.isHost, false) AS isHost, a.remindedAt AS remindedAt, a.remindsNot AS remindsNot, COLLECT {
  MATCH (a)-[h:HOLDS_ROLE]->(e:Ecosystem)
  RETURN {ecosystem: e.id, slug: e.slug, name: e.name, nameFr: e.nameFr, role: h.role, since: h.since, seen: h.seen, by: head(COLLECT {
    MATCH (c:RoleChange {account: a.id}) WHERE c.ecosystem = e.id
    WITH c ORDER BY c.at DESC LIMIT 1
    MATCH (b:Account {id: c.by}) WHERE b.name <> ''
    RETURN b.name
  })} ORDER BY e.name, e.id
} AS roles
