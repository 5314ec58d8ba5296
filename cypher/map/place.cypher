// Keeps the positions of elements that have none yet: each row is [number, x, y]. Nothing that has one moves, unless the
// map is placed again.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @param rows: list<any>
// @param again: boolean
// @return placed: integer
UNWIND $rows AS row
MATCH (e:Element {ecosystem: $ecosystem, number: row[0]})
WHERE $again OR e.x IS NULL
SET e.x = row[1], e.y = row[2]
RETURN count(e) AS placed
