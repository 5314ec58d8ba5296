// Takes the lock of an ecosystem until the end of the transaction, and changes nothing of it. No row: there is none.
// @access write
// @param ecosystem: ID
// @return id: ID
// @return slug: string
MATCH (e:Ecosystem {id: $ecosystem})
SET e.lock = true
REMOVE e.lock
RETURN e.id AS id, e.slug AS slug
