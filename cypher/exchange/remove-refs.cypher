// Takes records off what they referred to, before they refer to something else.
// @access write
// @param rows: list<{id: ID, type: string}>
UNWIND $rows AS row
MATCH (:Record {id: row.id})-[old:$(row.type)]->()
DELETE old
