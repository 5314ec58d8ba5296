// Adds references.
// @access write
// @param rows: list<map>
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
MATCH (t:Record {id: row.to})
CREATE (n)-[:$(row.type)]->(t)
