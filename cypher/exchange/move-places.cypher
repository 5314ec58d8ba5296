// Puts places within others, and takes them out of those that held them.
// @access write
// @param rows: list<{id: ID, within: ID}>
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
MATCH (parent:Place {id: row.within})
OPTIONAL MATCH (p)-[old:WITHIN]->()
DELETE old
CREATE (p)-[:WITHIN]->(parent)
