// Nothing that was found in an ecosystem before this revision is kept or told any more.
// @access write
// @param ecosystem: ID
// @param revision: integer
MATCH (e:Ecosystem&Record {id: $ecosystem})
SET e.erased = $revision
