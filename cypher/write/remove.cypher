// Removes links and records.
// @access write
// @param links: list<ID>
// @param records: list<ID>
CALL () { UNWIND $links AS id MATCH ()-[r:INTERDEPENDS {id: id}]->() DELETE r }
CALL () { UNWIND $records AS id MATCH (n:Record {id: id}) DETACH DELETE n }
