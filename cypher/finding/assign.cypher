// Names who looks after a finding, or nobody.
// @access write
// @param ecosystem: ID
// @param key: string
// @param assignee: string?
// @return key: string
MATCH (f:Finding {ecosystem: $ecosystem, key: $key})
SET f.assignee = $assignee
RETURN f.key AS key
