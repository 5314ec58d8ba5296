// What a record was before each of its last changes, newest first: the JSON of its state, with its version.
// @access read
// @param ecosystem: ID
// @param record: ID
// @return before: string?
MATCH (c:Change {record: $record}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
RETURN c.before AS before ORDER BY c.revision DESC LIMIT 100
