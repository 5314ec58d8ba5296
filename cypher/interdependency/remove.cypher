// Removes an interdependency.
// @access write
// @param ecosystem: ID
// @param id: ID
// @return before: Interdependency
// @return revision: integer
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1
WITH ecosystem
MATCH ()-[r:INTERDEPENDS {id: $id}]->()
WHERE r.ecosystem = $ecosystem
WITH ecosystem, r, properties(r) AS before
DELETE r
RETURN before, ecosystem.revision AS revision
