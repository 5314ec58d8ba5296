// Keeps with a decision which revision of the map it made.
// @access write
// @param deed: string
// @param revision: integer
// @return id: string
MATCH (m:Matter {deed: $deed})
SET m.revision = $revision
RETURN m.id AS id
