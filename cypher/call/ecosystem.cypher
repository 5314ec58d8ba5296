// What stands in the address of an ecosystem.
// @access read
// @param id: ID
// @return slug: string
MATCH (e:Ecosystem&Record {id: $id}) RETURN e.slug AS slug
