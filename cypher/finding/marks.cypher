// What people said of the findings of an ecosystem: those that are dismissed or assigned.
// @access read
// @param ecosystem: ID
// @return key: string
// @return isDismissed: boolean
// @return assignee: string?
MATCH (f:Finding {ecosystem: $ecosystem})
// Every finding has one; saying so lets the index on both serve.
WHERE f.key IS NOT NULL AND (f.dismissedAt IS NOT NULL OR f.assignee IS NOT NULL)
RETURN f.key AS key, f.dismissedAt IS NOT NULL AS isDismissed, f.assignee AS assignee
