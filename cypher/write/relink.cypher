// Changes of links: the properties that differ, null where one is gone.
// @access write
// @param rows: list<map>
UNWIND $rows AS row
MATCH ()-[r:INTERDEPENDS {id: row.id}]->()
SET r += row.properties
