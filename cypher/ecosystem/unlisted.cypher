// The ecosystems that are there for nobody and that nobody is at any more: what one that is being brought in holds grows by the minute.
// @access read
// @param minutes: integer
// @return id: ID
MATCH (u:UnlistedEcosystem)
WHERE u.id IS NOT NULL AND (u.touchedAt IS NULL OR u.touchedAt <= datetime() - duration({minutes: $minutes}))
RETURN u.id AS id
