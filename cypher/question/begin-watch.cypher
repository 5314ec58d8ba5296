// Locks what is known of the answers to saved questions, and answers it. What is known of questions that are gone is forgotten.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @return revision: integer
// @return watches: list<{question: ID, audience: string, definition: string, count: integer, ids: list<ID>}>
MATCH (e:Ecosystem {id: $ecosystem})
MERGE (run:QuestionRun {ecosystem: e.id})
ON CREATE SET run.revision = 0
// A lock that changes nothing.
SET run.lock = true
REMOVE run.lock
WITH run
CALL (run) {
  MATCH (w:QuestionWatch {ecosystem: run.ecosystem})
  WHERE NOT EXISTS { (:Question {id: w.question}) }
  DELETE w
}
RETURN run.revision AS revision,
  COLLECT {
    MATCH (w:QuestionWatch {ecosystem: $ecosystem})
    RETURN {question: w.question, audience: w.audience, definition: w.definition, count: w.count, ids: w.ids}
  } AS watches
