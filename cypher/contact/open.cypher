// A stakeholder and how it is reached, behind a lock of its own: the sum makes the database take it before it reads.
// @access write
// @param stakeholder: ID
// @return record: map
// @return contact: map?
MATCH (s:Stakeholder {id: $stakeholder})
SET s.version = s.version + 0
WITH s
OPTIONAL MATCH (s)-[:REACHED_BY]->(c:Contact)
RETURN properties(s) AS record, properties(c) AS contact
