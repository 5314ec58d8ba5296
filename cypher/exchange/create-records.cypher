// New records of any kind, not yet tied to others.
// @access write
// @param rows: list<{labels: list<string>, properties: map}>
// @param ecosystem: ID
// @param at: string
// @param author: string
WITH datetime($at) AS now
UNWIND $rows AS row
CREATE (r:$(row.labels))
SET r = row.properties, r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = now, r.createdBy = $author, r.updatedAt = now, r.updatedBy = $author
