// The accounts that are ended and whose address may still stand somewhere, the first first.
// @access read
// @return id: string
// @return email: string
MATCH (w:AccountErasure)
RETURN w.id AS id, w.email AS email ORDER BY w.since
