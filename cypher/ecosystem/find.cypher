// Where an ecosystem, known by its slug or by its id, stands: tells whether what is known of it is out of date.
// @access read
// @param slug: string?
// @param id: ID?
// @return id: ID
// @return slug: string
// @return revision: integer
// @return erased: integer?
MATCH (e:Ecosystem&Record)
WHERE e.slug = $slug OR e.id = $id
RETURN e.id AS id, e.slug AS slug, e.revision AS revision, e.erased AS erased
