// Takes references away and adds others.
// @access write
// @param detached: list<map>
// @param attached: list<map>
CALL () { UNWIND $detached AS row MATCH (n:Record {id: row.id})-[r:$(row.type)]->() DELETE r }
CALL () {
  UNWIND $attached AS row
  MATCH (n:Record {id: row.id})
  MATCH (t:Record {id: row.to})
  CREATE (n)-[:$(row.type)]->(t)
}
