// Who followed an address that is given up follows the one of its heir, and so do those who followed it there: `through`
// tells by which addresses they came, so that this can be taken back.
// @access write
// @param rows: list<{id: ID, now: ID}>
UNWIND $rows AS row
MATCH (heir:Record {id: row.now})
CREATE (:FormerId {id: row.id, ecosystem: heir.ecosystem, through: []})-[:NOW]->(heir)
WITH row, heir
// How it is reached goes to the heir, where nothing is known of that.
CALL (row, heir) {
  MATCH (:Record {id: row.id})-[old:REACHED_BY]->(c:Contact)
  WHERE NOT EXISTS { (heir)-[:REACHED_BY]->() }
  DELETE old
  CREATE (heir)-[:REACHED_BY]->(c)
  SET c.formerly = row.id
}
WITH row, heir
MATCH (earlier:FormerId)-[old:NOW]->(:Record {id: row.id})
DELETE old
CREATE (earlier)-[:NOW]->(heir)
SET earlier.through = earlier.through + row.id
