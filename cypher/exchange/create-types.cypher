// Link types of an ecosystem's own.
// @access write
// @param ecosystem: ID
// @param rows: list<{key: string, label: string}>
UNWIND $rows AS row
CREATE (:InterdependencyType {ecosystem: $ecosystem, key: row.key, label: row.label})
