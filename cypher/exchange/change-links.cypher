// Changes of interdependencies.
// @access write
// @param rows: list<{id: ID, changes: map}>
// @param at: string
// @param author: string
UNWIND $rows AS row
MATCH ()-[r:INTERDEPENDS {id: row.id}]->()
SET r += row.changes, r.version = r.version + 1, r.updatedAt = datetime($at), r.updatedBy = $author
SET r.since = date(r.since), r.until = date(r.until)
