// How many revisions an ecosystem has; those that changed one record when it is named.
// @access read
// @param ecosystem: ID
// @param record: ID?
// @return total: integer
RETURN CASE
  // What is always there is asked for all the same: an index on two properties serves who asks for both.
  WHEN $record IS NULL THEN COUNT { MATCH (r:Revision {ecosystem: $ecosystem}) WHERE r.revision IS NOT NULL }
  ELSE COUNT {
    MATCH (c:Change {record: $record}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
    RETURN DISTINCT c.revision
  }
END AS total
