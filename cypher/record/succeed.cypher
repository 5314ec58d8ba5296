// Who followed an address that is given up follows the one of its heir, and so do those who followed it there.
// @access write
// @param rows: list<{id: ID, now: ID}>
UNWIND $rows AS row
MATCH (heir:Record {id: row.now})
CREATE (:FormerId {id: row.id, ecosystem: heir.ecosystem})-[:NOW]->(heir)
WITH row, heir
MATCH (earlier:FormerId)-[old:NOW]->(:Record {id: row.id})
DELETE old
CREATE (earlier)-[:NOW]->(heir)
