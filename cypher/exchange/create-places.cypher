// New places, not yet within others.
// @access write
// @param ecosystem: ID
// @param rows: list<map>
// @param author: string
UNWIND $rows AS row
CREATE (p:Place)
SET p = row.properties, p.ecosystem = $ecosystem, p.version = 1,
  p.createdAt = datetime(), p.createdBy = $author, p.updatedAt = datetime(), p.updatedBy = $author
