// What was decided together waits again; of what waits elsewhere, and of a pair that was set apart, nothing is kept.
// @access write
// @param ecosystem: ID
// @param deed: string
// @return matter: map
MATCH (m:Matter {deed: $deed, ecosystem: $ecosystem, state: 'DECIDED'})
WITH m, properties(m) AS matter
SET m.state = 'WAITING'
REMOVE m.deed, m.decision, m.decidedAt, m.decidedBy, m.why, m.revision
FOREACH (pair IN CASE WHEN m.kind IN ['PAIR', 'ASKING'] THEN [m] ELSE [] END | DELETE pair)
RETURN matter
