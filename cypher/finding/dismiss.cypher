// Dismisses a finding with a reason, or takes that back.
// @access write
// @param ecosystem: ID
// @param key: string
// @param reason: string?
// @param author: string
// @return key: string
MATCH (f:Finding {ecosystem: $ecosystem, key: $key})
SET f.dismissedReason = $reason,
  f.dismissedBy = CASE WHEN $reason IS NULL THEN null ELSE $author END,
  f.dismissedAt = CASE WHEN $reason IS NULL THEN null ELSE datetime() END
RETURN f.key AS key
