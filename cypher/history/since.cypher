// The revisions of an ecosystem after the one that a reader has seen, oldest first, and where it stands now.
// @access read
// @param ecosystem: ID
// @param since: integer
// @param limit: integer
// @return current: integer
// @return revisions: list<{revision: integer, at: datetime, by: string, action: string, changes: list<{record: string, kind: string, isNew: boolean, isGone: boolean}>}>
MATCH (e:Ecosystem {id: $ecosystem})
RETURN e.revision AS current, COLLECT {
  MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision > $since
  WITH r ORDER BY r.revision LIMIT $limit
  RETURN {revision: r.revision, at: r.at, by: r.by, action: r.action, changes: COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem, revision: r.revision})
    RETURN {record: c.record, kind: c.kind, isNew: c.before IS NULL, isGone: c.after IS NULL} ORDER BY c.ordinal LIMIT 50
  }}
} AS revisions
