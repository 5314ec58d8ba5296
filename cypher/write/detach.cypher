// Takes references away.
// @access write
// @param rows: list<map>
UNWIND $rows AS row
MATCH (n:Record {id: row.id})-[r:$(row.type)]->(:Record {ecosystem: n.ecosystem})
DELETE r
