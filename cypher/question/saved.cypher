// The questions that were saved in an ecosystem, by name, and whether anybody is hidden there from anybody.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return slug: string
// @return revision: integer
// @return hides: boolean
// @return questions: list<{id: ID, name: string, nameFr: string?, definition: string}>
MATCH (e:Ecosystem {id: $ecosystem})
RETURN e.slug AS slug, e.revision AS revision,
  EXISTS { MATCH (s:Stakeholder {ecosystem: e.id}) WHERE s.sortName IS NOT NULL AND s.visibility <> 'PUBLIC' } AS hides,
  COLLECT {
    MATCH (q:Question {ecosystem: e.id}) WHERE q.sortName IS NOT NULL
    RETURN {id: q.id, name: q.name, nameFr: q.nameFr, definition: q.definition} ORDER BY q.sortName, q.number
  } AS questions
