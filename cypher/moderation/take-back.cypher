// Takes back what somebody has added and nobody has decided yet.
// @access write
// @param by: string
// @param id: string
// @return id: string
MATCH (m:Matter {id: $id})
WHERE m.by = $by AND m.kind IN ['ADDITION', 'SEAT'] AND m.state = 'WAITING'
WITH m, m.id AS id
DELETE m
RETURN id
