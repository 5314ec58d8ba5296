// One revision with everything that it changed. No row: there is none of this number.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param revision: integer
// @return action: string
// @return by: string
// @return undoneBy: integer?
// @return changes: list<Change>
MATCH (r:Revision {ecosystem: $ecosystem, revision: $revision})
RETURN r.action AS action, r.by AS by,
  head(COLLECT { MATCH (u:Revision {ecosystem: $ecosystem, undoes: r.revision}) RETURN u.revision ORDER BY u.revision DESC LIMIT 1 }) AS undoneBy,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem, revision: $revision})
    RETURN properties(c) ORDER BY c.ordinal
  } AS changes
