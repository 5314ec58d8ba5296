// The resource of an ecosystem by its very name.
// @access read
// @param ecosystem: ID
// @param key: string
// @return id: string
MATCH (r:Resource {ecosystem: $ecosystem, key: $key})
RETURN r.id AS id
