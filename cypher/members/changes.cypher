// Who was given which role by whom, the newest first; names of those whose account is gone are not known any more.
// @access read
// @param ecosystem: ID
// @param limit: integer
// @return at: string
// @return how: string
// @return before: string?
// @return after: string?
// @return by: string?
// @return whom: string?
MATCH (c:RoleChange {ecosystem: $ecosystem})
WITH c ORDER BY c.at DESC LIMIT $limit
OPTIONAL MATCH (a:Account {id: c.account})
OPTIONAL MATCH (b:Account {id: c.by})
RETURN c.at AS at, c.how AS how, c.before AS before, c.after AS after,
  CASE b.name WHEN '' THEN b.email ELSE b.name END AS by, CASE a.name WHEN '' THEN a.email ELSE a.name END AS whom
ORDER BY at DESC
