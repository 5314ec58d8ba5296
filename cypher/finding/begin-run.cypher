// Locks the findings of an ecosystem, and answers at which revision they stand, and of which one those are that may lag.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @return revision: integer
// @return late: integer
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (run:FindingRun {ecosystem: e.id})
ON CREATE SET run.revision = 0
// A lock that changes nothing.
SET run.lock = true
REMOVE run.lock
RETURN run.revision AS revision, coalesce(run.late, 0) AS late
