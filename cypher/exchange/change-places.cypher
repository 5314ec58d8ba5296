// Changes of places.
// @access write
// @param rows: list<{id: ID, changes: map}>
// @param author: string
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
SET p += row.changes, p.version = p.version + 1, p.updatedAt = datetime(), p.updatedBy = $author
