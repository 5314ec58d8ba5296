// The revision that made a record.
// @access read
// @param record: ID
// @return revision: integer
MATCH (c:Change {record: $record}) WHERE c.ecosystem IS NOT NULL AND c.before IS NULL
RETURN c.revision AS revision ORDER BY c.revision LIMIT 1
