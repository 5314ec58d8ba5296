// What became of some findings, by their keys.
// @access read
// @param ecosystem: ID
// @param keys: list<string>
// @return key: string
// @return openedAt: datetime
// @return openedBy: integer
// @return closedAt: datetime?
// @return closedBy: integer?
// @return dismissedReason: string?
// @return dismissedBy: string?
// @return dismissedAt: datetime?
// @return assignee: string?
UNWIND $keys AS key
MATCH (f:Finding {ecosystem: $ecosystem, key: key})
RETURN f.key AS key, f.openedAt AS openedAt, f.openedBy AS openedBy, f.closedAt AS closedAt, f.closedBy AS closedBy,
  f.dismissedReason AS dismissedReason, f.dismissedBy AS dismissedBy, f.dismissedAt AS dismissedAt, f.assignee AS assignee
