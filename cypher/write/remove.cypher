// Removes links and records, and with a record how it is reached: that is kept nowhere else. What somebody else has tied to a record
// is not ours to take away: the database refuses then, and nothing is removed.
// @access write
// @param links: list<ID>
// @param records: list<ID>
CALL () { UNWIND $links AS id MATCH ()-[r:INTERDEPENDS {id: id}]->() DELETE r }
CALL () {
  UNWIND $records AS id
  MATCH (n:Record {id: id})
  CALL (n) {
    MATCH (n)-[r:REFERENCES]-(:Record {ecosystem: n.ecosystem}) DELETE r
    UNION
    MATCH (n)-[r:INTERDEPENDS {ecosystem: n.ecosystem}]-() DELETE r
    UNION
    MATCH (n)<-[r:NOW]-(:FormerId {ecosystem: n.ecosystem}) DELETE r
    UNION
    MATCH (n)-[r:REACHED_BY]->(c:Contact {ecosystem: n.ecosystem}) DELETE r, c
  }
  DELETE n
}
