// New interdependencies.
// @access write
// @param rows: list<map>
// @param ecosystem: ID
// @param at: string
// @param author: string
WITH datetime($at) AS now
UNWIND $rows AS row
MATCH (from:Element {id: row.from})
MATCH (to:Element {id: row.to})
CREATE (from)-[r:INTERDEPENDS]->(to)
SET r = row.properties, r.since = date(row.since), r.until = date(row.until), r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = now, r.createdBy = $author, r.updatedAt = now, r.updatedBy = $author
