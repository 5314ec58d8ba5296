// Puts elements in other places than they were.
// @access write
// @param rows: list<{id: ID, place: ID}>
UNWIND $rows AS row
MATCH (e:Element {id: row.id})
MATCH (p:Place {id: row.place})
OPTIONAL MATCH (e)-[old:LOCATED_IN]->()
DELETE old
CREATE (e)-[:LOCATED_IN]->(p)
