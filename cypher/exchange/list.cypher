// The switch: an ecosystem that was brought in unlisted is there for everybody, with its address and the first line of its history.
// @access write
// @param id: ID
// @param properties: map
// @param counter: integer
// @param at: string
// @param author: string
// @param after: string
// @param names: string
// @param report: string
// @return revision: integer
MATCH (e:UnlistedEcosystem {id: $id})
SET e:Ecosystem:Record, e = $properties
SET e.id = $id, e.ecosystem = $id, e.revision = 1, e.counter = $counter, e.version = 1,
  e.createdAt = datetime($at), e.createdBy = $author, e.updatedAt = datetime($at), e.updatedBy = $author
REMOVE e:UnlistedEcosystem
CREATE (:Revision {ecosystem: $id, revision: 1, at: datetime(), by: $author, action: 'IMPORT', report: $report})
CREATE (:Change {ecosystem: $id, revision: 1, ordinal: 0, record: $id, kind: 'Ecosystem', after: $after, names: $names, at: datetime(), by: $author})
RETURN e.revision AS revision
