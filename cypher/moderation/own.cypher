// What somebody has added in an ecosystem that waits for approval, or was declined of late, the last first.
// @access read
// @param ecosystem: ID
// @param by: string
// @param since: string
// @return matter: map
MATCH (m:Matter {by: $by})
WHERE m.ecosystem = $ecosystem AND m.kind IN ['ADDITION', 'SEAT']
  AND (m.state = 'WAITING' OR m.decision = 'DECLINED' AND m.decidedAt > $since)
RETURN properties(m) AS matter ORDER BY m.at DESC LIMIT 200
