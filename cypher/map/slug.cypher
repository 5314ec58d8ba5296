// Where an ecosystem is found.
// @access read
// @param id: ID
// @return slug: string
MATCH (e:Ecosystem {id: $id})
RETURN e.slug AS slug
