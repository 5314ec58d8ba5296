// What the revisions of an ecosystem after one did to each record, in their order, and where it stands now. A revision
// that tells of no record (elements are placed) is not among them.
// @access read
// @param ecosystem: ID
// @param since: integer
// @param limit: integer
// @return current: integer
// @return revisions: integer
// @return changes: list<{kind: string, record: string, before: string?, after: string?}>
MATCH (e:Ecosystem {id: $ecosystem})
// Read once: another change may end meanwhile.
WITH e.revision AS current
RETURN current,
  COUNT { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision > $since AND r.revision <= current } AS revisions,
  COLLECT {
    MATCH (c:Change {ecosystem: $ecosystem}) WHERE c.revision > $since AND c.revision <= current
    WITH c ORDER BY c.ecosystem, c.revision, c.ordinal LIMIT $limit
    RETURN {kind: c.kind, record: c.record, before: c.before, after: c.after}
  } AS changes
