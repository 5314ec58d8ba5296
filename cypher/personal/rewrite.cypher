// Writes what is left of some things that named somebody.
// @access write
// @timeout analysis
// @param rows: list<map>
UNWIND $rows AS row
MATCH (n) WHERE elementId(n) = row.at
SET n += row.properties
