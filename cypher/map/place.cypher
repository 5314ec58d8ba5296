// Keeps the positions of elements that have none yet: each row is [number, x, y]. Nothing that has one moves, unless the
// map is placed again; and what somebody has pinned meanwhile stays even then.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @param rows: list<any>
// @param again: boolean
// @return placed: integer
UNWIND $rows AS row
MATCH (e:Element {ecosystem: $ecosystem, number: row[0]})
WHERE e.x IS NULL OR ($again AND e.pinned IS NULL)
SET e.x = row[1], e.y = row[2]
RETURN count(e) AS placed
