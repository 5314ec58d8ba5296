// What a revision did to records, in its order, after those that were looked at already.
// @access read
// @param ecosystem: ID
// @param revision: integer
// @param after: integer
// @param limit: integer
// @return kind: string
// @return ordinal: integer
// @return before: string?
// @return state: string?
MATCH (c:Change {ecosystem: $ecosystem, revision: $revision})
WHERE c.ordinal > $after
RETURN c.kind AS kind, c.ordinal AS ordinal, c.before AS before, c.after AS state
ORDER BY ordinal LIMIT $limit
