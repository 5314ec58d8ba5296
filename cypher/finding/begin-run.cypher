// Locks the findings of an ecosystem, and answers what is kept of them so far: the keys of those that are open.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @return revision: integer
// @return open: list<string>
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (run:FindingRun {ecosystem: e.id})
ON CREATE SET run.revision = 0
// A lock that changes nothing.
SET run.lock = true
REMOVE run.lock
RETURN run.revision AS revision,
  COLLECT { MATCH (f:Finding {ecosystem: $ecosystem}) WHERE f.key IS NOT NULL AND f.closedAt IS NULL RETURN f.key } AS open
