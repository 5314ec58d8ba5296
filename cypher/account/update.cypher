// Changes what an account says of itself, and whether it is reminded by mail; what is null stays as it is.
// @access write
// @param id: string
// @param name: string?
// @param language: string?
// @param isReminded: boolean?
// @param at: string
// @return id: string
// @return email: string
// @return name: string
MATCH (a:Account {id: $id})
SET a.name = coalesce($name, a.name), a.language = coalesce($language, a.language),
  a.remindsNot = CASE WHEN $isReminded THEN null WHEN $isReminded IS NULL THEN a.remindsNot ELSE coalesce(a.remindsNot, $at) END
RETURN a.id AS id, a.email AS email, a.name AS name
