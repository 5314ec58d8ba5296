// What happened to records in some ecosystems after the revision that a reader has seen of each, the newest first.
// @access read
// @param asked: list<{id: ID, since: integer}>
// @param limit: integer
// @return ecosystem: ID
// @return changes: list<{kind: string, record: string, before: string?, after: string?}>
UNWIND $asked AS each
RETURN each.id AS ecosystem, COLLECT {
  MATCH (c:Change {ecosystem: each.id}) WHERE c.revision > each.since
  WITH c ORDER BY c.ecosystem DESC, c.revision DESC, c.ordinal DESC LIMIT $limit
  RETURN {kind: c.kind, record: c.record, before: c.before, after: c.after}
} AS changes
