// New interdependencies.
// @access write
// @param ecosystem: ID
// @param rows: list<map>
// @param author: string
UNWIND $rows AS row
MATCH (from:Element {id: row.from})
MATCH (to:Element {id: row.to})
CREATE (from)-[r:INTERDEPENDS]->(to)
SET r = row.properties, r.since = date(row.since), r.until = date(row.until), r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = datetime(), r.createdBy = $author, r.updatedAt = datetime(), r.updatedBy = $author
