// Changes of records: the properties that differ, null where one is gone, and the labels that follow from them.
// @access write
// @param rows: list<map>
UNWIND $rows AS row
MATCH (n:Record {id: row.id})
SET n += row.properties
REMOVE n:$(row.without)
SET n:$(row.labels)
