// Who followed an address that is given up follows the one of its heir, and so do those who followed it there: `through`
// tells by which addresses they came, so that this can be taken back.
// @access write
// @param rows: list<{id: ID, now: ID}>
UNWIND $rows AS row
MATCH (heir:Record {id: row.now})
CREATE (:FormerId {id: row.id, ecosystem: heir.ecosystem, through: []})-[:NOW]->(heir)
WITH row, heir
MATCH (earlier:FormerId)-[old:NOW]->(:Record {id: row.id})
DELETE old
CREATE (earlier)-[:NOW]->(heir)
SET earlier.through = earlier.through + row.id
