// Locks an ecosystem and raises its revision, before the last positions are kept in the same transaction. It keeps which revisions
// were no more than that, the last hundred of them.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @return revision: integer
MATCH (e:Ecosystem {id: $ecosystem})
SET e.revision = e.revision + 1
SET e.placings = (coalesce(e.placings, []) + e.revision)[-100..]
RETURN e.revision AS revision
