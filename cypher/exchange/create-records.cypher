// New records of any kind, tied to others that are there already or stand before them.
// @access write
// @param rows: list<{labels: list<string>, properties: map, refs: list<{type: string, to: ID}>}>
// @param ecosystem: ID
// @param at: string
// @param author: string
WITH datetime($at) AS now
UNWIND $rows AS row
CREATE (r:$(row.labels))
SET r = row.properties, r.ecosystem = $ecosystem, r.version = 1,
  r.createdAt = now, r.createdBy = $author, r.updatedAt = now, r.updatedBy = $author
WITH r, row
UNWIND row.refs AS ref
MATCH (t:Record {id: ref.to})
CREATE (r)-[:$(ref.type)]->(t)
