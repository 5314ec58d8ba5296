// New links and changes of links.
// @access write
// @param created: list<map>
// @param changed: list<map>
CALL () {
  UNWIND $created AS row
  MATCH (a:Element {id: row.from})
  MATCH (b:Element {id: row.to})
  CREATE (a)-[r:INTERDEPENDS]->(b)
  SET r = row.properties
}
CALL () { UNWIND $changed AS row MATCH ()-[r:INTERDEPENDS {id: row.id}]->() SET r += row.properties }
