// What an ecosystem lets its partners and its visitors add, by its id or its slug.
// @access read
// @param ecosystem: ID
// @return id: ID
// @return slug: string
// @return settings: map
MATCH (e:Ecosystem&Record) WHERE e.id = $ecosystem OR e.slug = $ecosystem
RETURN e.id AS id, e.slug AS slug, properties(e) AS settings
