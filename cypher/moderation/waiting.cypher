// What waits in an ecosystem, the oldest first; several flags of one record are one row.
// @access read
// @param ecosystem: ID
// @return said: list<map>
MATCH (m:Matter {ecosystem: $ecosystem, state: 'WAITING'})
WITH m ORDER BY m.at
WITH CASE m.kind WHEN 'FLAG' THEN m.about ELSE m.id END AS row, collect(properties(m)) AS said
RETURN said ORDER BY head(said).at LIMIT 400
