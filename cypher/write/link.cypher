// New links.
// @access write
// @param rows: list<map>
UNWIND $rows AS row
MATCH (a:Element {id: row.from})
MATCH (b:Element {id: row.to})
CREATE (a)-[r:INTERDEPENDS]->(b)
SET r = row.properties
