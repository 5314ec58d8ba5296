// Changes an ecosystem's own facts. The first SET takes the lock: `before` is read after it.
// @access write
// @param id: ID
// @param changes: map
// @param author: string
// @return before: Ecosystem
// @return ecosystem: Ecosystem
MATCH (e:Ecosystem {id: $id})
SET e.revision = e.revision + 1
WITH e, properties(e) AS before
SET e += $changes,
  e.version = e.version + 1, e.updatedAt = datetime(), e.updatedBy = $author
RETURN before, properties(e) AS ecosystem
