// What was said of findings of a kind: who looks after each, and why it is none.
// @access read
// @param ecosystem: ID
// @param kind: string
// @return key: string
// @return assignee: string?
// @return dismissed: string?
MATCH (f:Finding {ecosystem: $ecosystem})
WHERE f.key STARTS WITH $kind + '.' AND f.closedAt IS NULL AND (f.assignee IS NOT NULL OR f.dismissedReason IS NOT NULL)
RETURN f.key AS key, f.assignee AS assignee, f.dismissedReason AS dismissed
