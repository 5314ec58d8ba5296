// Dismisses findings with a reason, or takes that back; those that there are not are left out.
// @access write
// @param ecosystem: ID
// @param keys: list<string>
// @param reason: string?
// @param author: string
// @return key: string
UNWIND $keys AS key
MATCH (f:Finding {ecosystem: $ecosystem, key: key})
SET f.dismissedReason = $reason,
  f.dismissedBy = CASE WHEN $reason IS NULL THEN null ELSE $author END,
  f.dismissedAt = CASE WHEN $reason IS NULL THEN null ELSE datetime() END
RETURN f.key AS key
