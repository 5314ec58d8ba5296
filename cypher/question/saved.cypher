// The questions that were saved in an ecosystem, by name, and whether anything is hidden there from anybody, which is asked only where there are some.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return slug: string
// @return revision: integer
// @return hides: boolean
// @return questions: list<{id: ID, name: string, nameFr: string?, definition: string}>
MATCH (e:Ecosystem {id: $ecosystem})
WITH e, COLLECT {
  MATCH (q:Question {ecosystem: e.id}) WHERE q.sortName IS NOT NULL
  RETURN {id: q.id, name: q.name, nameFr: q.nameFr, definition: q.definition} ORDER BY q.sortName, q.number
} AS questions
RETURN e.slug AS slug, e.revision AS revision, questions,
  CASE WHEN size(questions) = 0 THEN false ELSE
    EXISTS { MATCH (s:Stakeholder {ecosystem: e.id}) WHERE s.sortName IS NOT NULL AND coalesce(s.seenBy, '') <> 'PUBLIC' }
      OR EXISTS { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL AND coalesce(r.seenBy, '') <> 'PUBLIC' }
  END AS hides
