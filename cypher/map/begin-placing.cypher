// Locks an ecosystem and raises its revision, before the last positions are kept in the same transaction.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @return revision: integer
MATCH (e:Ecosystem {id: $ecosystem})
SET e.revision = e.revision + 1
RETURN e.revision AS revision
