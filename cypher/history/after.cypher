// Every change of an ecosystem after an instant, newest first: undone one by one, they lead back to it.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param instant: string
// @return record: string
// @return kind: string
// @return before: string?
MATCH (c:Change {ecosystem: $ecosystem})
WHERE c.revision IS NOT NULL AND c.at >= datetime($instant)
RETURN c.record AS record, c.kind AS kind, c.before AS before ORDER BY c.revision DESC, c.ordinal DESC
