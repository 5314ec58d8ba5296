// The missions that some roles belong to, by the numbers of the roles.
// @access read
// @param ecosystem: ID
// @param roles: list<integer>
// @return role: ID
// @return mission: integer
UNWIND $roles AS number
MATCH (r:Role {ecosystem: $ecosystem, number: number})-[:OF_MISSION]->(m:Mission)
RETURN r.id AS role, m.number AS mission
