// Whether somebody else has tied something to an ecosystem, or to what it holds: that is not ours to take away.
// @access read
// @timeout analysis
// @param id: ID
// @return isTied: boolean
MATCH (e:Ecosystem&Record {id: $id})
RETURN EXISTS { MATCH (e)-[r]-(o) WHERE NOT (o:Account AND r:HOLDS_ROLE|ASKS_TO_JOIN) } OR EXISTS {
  MATCH (n:Record) WHERE n.id STARTS WITH e.id + '-' AND n.ecosystem = e.id
  MATCH (n)-[r]-(o)
  WHERE NOT coalesce(CASE
    WHEN r:INTERDEPENDS THEN r.ecosystem
    WHEN r:REFERENCES AND o:Record OR r:REACHED_BY AND o:Contact OR r:NOW AND o:FormerId THEN o.ecosystem
  END = e.id, false)
} AS isTied
