// Decides what waits under an id: of a flag, all that wait about its record. No row: it waits no more.
// @access write
// @param ecosystem: ID
// @param id: string
// @param decided: map
// @return matter: map
MATCH (m:Matter {id: $id, ecosystem: $ecosystem})
SET m.lock = true
REMOVE m.lock
WITH m WHERE m.state = 'WAITING'
CALL (m) {
  MATCH (x:Matter {ecosystem: m.ecosystem, state: 'WAITING', about: m.about})
  WHERE m.kind = 'FLAG' AND x.kind = 'FLAG'
  RETURN x
  UNION
  WITH m WHERE m.kind <> 'FLAG'
  RETURN m AS x
}
SET x += $decided
RETURN properties(x) AS matter
