// Notes the day on which a token was last used.
// @access write
// @param id: string
// @param day: string
// @return id: string
MATCH (t:AccountToken {id: $id})
SET t.usedOn = $day
RETURN t.id AS id
