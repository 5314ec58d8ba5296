// Takes the locks of what follows an ecosystem in the background: whatever was read of it before is not written after.
// @access write
// @param ecosystem: ID
CALL () { MATCH (run:FindingRun {ecosystem: $ecosystem}) SET run.lock = true REMOVE run.lock }
CALL () { MATCH (run:QuestionRun {ecosystem: $ecosystem}) SET run.lock = true REMOVE run.lock }
