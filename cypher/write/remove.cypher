// Removes links and records, and with a record how it is reached: that is kept nowhere else.
// @access write
// @param links: list<ID>
// @param records: list<ID>
CALL () { UNWIND $links AS id MATCH ()-[r:INTERDEPENDS {id: id}]->() DELETE r }
CALL () {
  UNWIND $records AS id
  MATCH (n:Record {id: id})
  OPTIONAL MATCH (n)-[:REACHED_BY]->(c:Contact)
  DETACH DELETE n, c
}
