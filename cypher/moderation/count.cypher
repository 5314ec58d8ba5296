// How much waits in an ecosystem: several flags of one record count once.
// @access read
// @param ecosystem: ID
// @return waiting: integer
MATCH (m:Matter {ecosystem: $ecosystem, state: 'WAITING'})
RETURN count(DISTINCT CASE m.kind WHEN 'FLAG' THEN m.about ELSE m.id END) AS waiting
