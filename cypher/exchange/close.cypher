// Ends an import that changed something: the numbers that it used up, and one revision more for the readers.
// @access write
// @param ecosystem: ID
// @param counter: integer
// @param at: string
// @param author: string
// @param report: string
// @return revision: integer
MATCH (e:Ecosystem {id: $ecosystem})
SET e.counter = $counter, e.revision = e.revision + 1
CREATE (:Revision {ecosystem: $ecosystem, revision: e.revision, at: datetime($at), by: $author, action: 'IMPORT', report: $report})
RETURN e.revision AS revision
