// A new, empty ecosystem.
// @access write
// @param id: ID
// @param properties: map
// @param author: string
// @return ecosystem: Ecosystem
CREATE (e:Ecosystem)
SET e = $properties,
  e.id = $id, e.revision = 1, e.counter = 0, e.version = 1,
  e.createdAt = datetime(), e.createdBy = $author, e.updatedAt = datetime(), e.updatedBy = $author
RETURN properties(e) AS ecosystem
