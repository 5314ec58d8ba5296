// Names who looks after findings, or nobody, and answers who did before; those that there are not are left out.
// @access write
// @param ecosystem: ID
// @param given: list<{key: string, assignee: string?}>
// @return key: string
// @return before: string?
UNWIND $given AS row
MATCH (f:Finding {ecosystem: $ecosystem, key: row.key})
WITH f, row, f.assignee AS before
SET f.assignee = row.assignee
RETURN f.key AS key, before
