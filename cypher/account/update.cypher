// Changes what an account says of itself; what is null stays as it is.
// @access write
// @param id: string
// @param name: string?
// @param language: string?
// @return id: string
// @return email: string
// @return name: string
MATCH (a:Account {id: $id})
SET a.name = coalesce($name, a.name), a.language = coalesce($language, a.language)
RETURN a.id AS id, a.email AS email, a.name AS name
