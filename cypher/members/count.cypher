// How many hold a role in an ecosystem.
// @access read
// @param ecosystem: ID
// @param role: string?
// @param search: string
// @return total: integer
MATCH (a:Account)-[h:HOLDS_ROLE]->(e:Ecosystem {id: $ecosystem})
WHERE ($role IS NULL OR h.role = $role) AND toLower(a.name + ' ' + a.email) CONTAINS $search
RETURN count(*) AS total
