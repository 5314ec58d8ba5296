// The ecosystem that an import goes into, locked until the end of the transaction; founded when no other has its slug.
// @access write
// @param slug: string
// @param id: ID
// @param properties: map
// @param author: string
// @return id: ID
// @return settings: map
// @return counter: integer
// @return revision: integer
// @return now: string
MERGE (e:Ecosystem {slug: $slug})
ON CREATE SET e:Record, e += $properties,
  e.id = $id, e.ecosystem = $id, e.revision = 1, e.counter = 0, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
// A lock that changes nothing: an import of what is there already leaves the revision as it was.
SET e.lock = true
REMOVE e.lock
RETURN e.id AS id, properties(e) AS settings, e.counter AS counter, e.revision AS revision, toString(datetime()) AS now
