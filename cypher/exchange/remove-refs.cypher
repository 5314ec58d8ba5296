// Takes records off what they referred to, before they refer to something else.
// @access write
// @param rows: list<{id: ID, type: string}>
UNWIND $rows AS row
MATCH (n:Record {id: row.id})-[old:$(row.type)]->(:Record {ecosystem: n.ecosystem})
DELETE old
