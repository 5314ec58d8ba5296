// Whether somebody has asked for a seat for a stakeholder already, and waits.
// @access read
// @param by: string
// @param about: ID
// @param other: ID
// @return id: string
MATCH (m:Matter {about: $about})
WHERE m.by = $by AND m.other = $other AND m.kind = 'SEAT' AND m.state = 'WAITING'
RETURN m.id AS id LIMIT 1
