// Whether somebody has flagged a record already, and waits.
// @access read
// @param by: string
// @param about: ID
// @return id: string
MATCH (m:Matter {about: $about})
WHERE m.by = $by AND m.kind = 'FLAG' AND m.state = 'WAITING'
RETURN m.id AS id LIMIT 1
