// New records, not yet referring to anything.
// @access write
// @param rows: list<map>
UNWIND $rows AS row
CREATE (n:Record:$(row.labels))
SET n = row.properties
