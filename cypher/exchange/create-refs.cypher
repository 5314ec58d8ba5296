// What records refer to from now on: where they lie, whom they belong to, what they are made of.
// @access write
// @param rows: list<{id: ID, type: string, to: ID}>
UNWIND $rows AS row
MATCH (r:Record {id: row.id})
MATCH (t:Record {id: row.to})
MERGE (r)-[:$(row.type)]->(t)
