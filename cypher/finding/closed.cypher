// The findings that closed, the last first, as they were when they opened.
// @access read
// @param ecosystem: ID
// @param limit: integer
// @return key: string
// @return kind: string
// @return severity: string
// @return entities: list<ID>
// @return facts: string
MATCH (f:Finding {ecosystem: $ecosystem})
WHERE f.closedAt IS NOT NULL
RETURN f.key AS key, f.kind AS kind, f.severity AS severity, f.entities AS entities, f.facts AS facts
ORDER BY f.closedAt DESC, f.key LIMIT $limit
