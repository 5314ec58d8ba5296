// Keeps what opened and what closed with a revision; `stands` is the one that all is kept of then, an earlier one while there is more to keep. What comes back after it was closed opens anew: what was said of it then no longer holds.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @param revision: integer
// @param stands: integer
// @param late: integer
// @param opened: list<map>
// @param closed: list<string>
// What was found before somebody was erased names them.
MATCH (e:Ecosystem {id: $ecosystem}) WHERE coalesce(e.erased, 0) <= $revision
MATCH (run:FindingRun {ecosystem: e.id})
SET run.revision = $stands, run.late = $late, run.at = datetime()
WITH run
CALL (run) {
  UNWIND $opened AS row
  MERGE (f:Finding {ecosystem: $ecosystem, key: row.key})
  SET f.kind = row.kind, f.severity = row.severity, f.entities = row.entities, f.facts = row.facts,
    f.openedAt = datetime(), f.openedBy = $revision, f.closedAt = null, f.closedBy = null,
    f.dismissedReason = null, f.dismissedBy = null, f.dismissedAt = null
}
CALL (run) {
  UNWIND $closed AS key
  MATCH (f:Finding {ecosystem: $ecosystem, key: key})
  SET f.closedAt = datetime(), f.closedBy = $revision
}
