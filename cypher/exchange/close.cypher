// Ends an import that changed something: the numbers that it used up, and one revision more for the readers.
// @access write
// @param ecosystem: ID
// @param counter: integer
// @return revision: integer
MATCH (e:Ecosystem {id: $ecosystem})
SET e.counter = $counter, e.revision = e.revision + 1
RETURN e.revision AS revision
