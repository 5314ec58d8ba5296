// Keeps which revision of an ecosystem somebody has seen who holds a role there; never an earlier one than before, nor one that is yet to come.
// No row: they hold none.
// @access write
// @param account: string
// @param ecosystem: ID
// @param revision: integer
// @return seen: integer
MATCH (:Account {id: $account})-[h:HOLDS_ROLE]->(e:Ecosystem {id: $ecosystem})
WITH h, CASE WHEN $revision > e.revision THEN e.revision ELSE $revision END AS revision
SET h.seen = CASE WHEN revision > coalesce(h.seen, -1) THEN revision ELSE h.seen END
RETURN h.seen AS seen
