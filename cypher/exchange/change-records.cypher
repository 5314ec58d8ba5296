// Changes of records of any kind; labels change with the kind of a stakeholder.
// @access write
// @param rows: list<{id: ID, changes: map, without: list<string>, labels: list<string>}>
// @param at: string
// @param author: string
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
SET r += row.changes, r.version = r.version + 1, r.updatedAt = datetime($at), r.updatedBy = $author
REMOVE r:$(row.without)
SET r:$(row.labels)
