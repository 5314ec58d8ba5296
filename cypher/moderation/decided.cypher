// What was decided in an ecosystem since then, the last first; what was decided together is one row.
// @access read
// @param ecosystem: ID
// @param since: string
// @return said: list<map>
MATCH (m:Matter {ecosystem: $ecosystem, state: 'DECIDED'})
WHERE m.at IS NOT NULL AND m.decidedAt > $since
WITH m ORDER BY m.at
WITH m.deed AS deed, collect(properties(m)) AS said
RETURN said ORDER BY head(said).decidedAt DESC LIMIT 400
