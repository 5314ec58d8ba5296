// Ends a change: writes every record and link as it now is, what was before, who did it, and what was answered.
// @access write
// @param removed: list<ID>
// @param created: list<map>
// @param changed: list<map>
// @param detached: list<map>
// @param attached: list<map>
// @param removedLinks: list<ID>
// @param createdLinks: list<map>
// @param changedLinks: list<map>
// @param former: list<map>
// @param revision: map
// @param changes: list<map>
// @param receipt: map
// Who followed an address that is given up follows the new one too.
CALL () {
  UNWIND $former AS row
  MATCH (heir:Record {id: row.now})
  CREATE (:FormerId {id: row.id, ecosystem: heir.ecosystem})-[:NOW]->(heir)
  WITH row, heir
  MATCH (earlier:FormerId)-[old:NOW]->(:Record {id: row.id})
  DELETE old
  CREATE (earlier)-[:NOW]->(heir)
}
CALL () { UNWIND $removedLinks AS id MATCH ()-[r:INTERDEPENDS {id: id}]->() DELETE r }
CALL () { UNWIND $removed AS id MATCH (n:Record {id: id}) DETACH DELETE n }
// What is stored anew under an id is found there itself again.
CALL () {
  UNWIND $created AS row
  CREATE (n:Record:$(row.labels))
  SET n = row.properties
  WITH row
  MATCH (f:FormerId {id: row.properties.id}) DETACH DELETE f
}
CALL () {
  UNWIND $changed AS row
  MATCH (n:Record {id: row.id})
  SET n += row.properties
  REMOVE n:$(row.without)
  SET n:$(row.labels)
}
CALL () { UNWIND $detached AS row MATCH (n:Record {id: row.id})-[r:$(row.type)]->() DELETE r }
CALL () {
  UNWIND $attached AS row
  MATCH (n:Record {id: row.id})
  MATCH (t:Record {id: row.to})
  CREATE (n)-[:$(row.type)]->(t)
}
CALL () {
  UNWIND $createdLinks AS row
  MATCH (a:Element {id: row.from})
  MATCH (b:Element {id: row.to})
  CREATE (a)-[r:INTERDEPENDS]->(b)
  SET r = row.properties
}
CALL () { UNWIND $changedLinks AS row MATCH ()-[r:INTERDEPENDS {id: row.id}]->() SET r += row.properties }
CREATE (revision:Revision)
SET revision = $revision
CREATE (receipt:Receipt)
SET receipt = $receipt, receipt.at = datetime()
WITH revision
UNWIND $changes AS row
CREATE (c:Change)
SET c = row, c.at = revision.at
