// What changed in an ecosystem, newest first, one page of revisions before a cursor; of one record when it is named.
// No row: nothing changed.
// @access read
// @param ecosystem: ID
// @param record: ID?
// @param before: integer
// @param limit: integer
// @return revision: integer
// @return at: datetime
// @return by: string
// @return action: string
// @return undoes: integer?
// @return undoneBy: integer?
// @return changes: list<Change>
CALL () {
  WITH $record AS record WHERE record IS NULL
  MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision < $before
  RETURN r ORDER BY r.ecosystem DESC, r.revision DESC LIMIT $limit
  UNION
  MATCH (c:Change {record: $record}) WHERE c.revision < $before AND c.ecosystem = $ecosystem
  WITH DISTINCT c.revision AS number ORDER BY number DESC LIMIT $limit
  MATCH (r:Revision {ecosystem: $ecosystem, revision: number})
  RETURN r
}
RETURN r.revision AS revision, r.at AS at, r.by AS by, r.action AS action, r.undoes AS undoes,
  head(COLLECT { MATCH (u:Revision {ecosystem: $ecosystem, undoes: r.revision}) RETURN u.revision ORDER BY u.revision DESC LIMIT 1 }) AS undoneBy,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem, revision: r.revision})
    RETURN properties(c) ORDER BY c.ordinal LIMIT 50
  } AS changes
ORDER BY revision DESC
