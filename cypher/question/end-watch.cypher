// Keeps what saved questions found at a revision; those that are not among the rows found what they had found before. No row where it is
// not kept. `isChanged` says that the answer is another one than before, `isNew` that there was none to compare with.
// @access write
// @timeout analysis
// @param ecosystem: ID
// @param revision: integer
// @param rows: list<map>
// @return revision: integer
// What was found before somebody was erased names them.
MATCH (e:Ecosystem {id: $ecosystem}) WHERE coalesce(e.erased, 0) <= $revision
MATCH (run:QuestionRun {ecosystem: e.id})
SET run.revision = $revision
WITH run
CALL (run) {
  UNWIND $rows AS row
  MERGE (w:QuestionWatch {question: row.question, audience: row.audience})
  SET w.ecosystem = run.ecosystem, w.definition = row.definition, w.count = toInteger(row.count), w.ids = row.ids
  SET w.changedAt = CASE WHEN row.isChanged THEN datetime() WHEN row.isNew THEN null ELSE w.changedAt END,
    w.changedBy = CASE WHEN row.isChanged THEN $revision WHEN row.isNew THEN null ELSE w.changedBy END,
    w.added = CASE WHEN row.isChanged OR row.isNew THEN row.added ELSE w.added END,
    w.removed = CASE WHEN row.isChanged OR row.isNew THEN row.removed ELSE w.removed END
}
WITH run
CALL (run) {
  MATCH (w:QuestionWatch {ecosystem: run.ecosystem})
  SET w.revision = $revision
}
RETURN run.revision AS revision
