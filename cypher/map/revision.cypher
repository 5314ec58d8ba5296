// The id and current revision of an ecosystem: tells whether a snapshot is out of date.
// @access read
// @param slug: string
// @return id: ID
// @return revision: integer
MATCH (e:Ecosystem {slug: $slug})
RETURN e.id AS id, e.revision AS revision
