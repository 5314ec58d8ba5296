// What stakeholders who were reached look for, bring, can do and care about, in their own short words.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return kind: string
// @return seeks: list<string>
// @return brings: list<string>
// @return skills: list<string>
// @return interests: list<string>
MATCH (s:Stakeholder {ecosystem: $ecosystem})
// Every stakeholder has one; saying so lets the index on both serve.
WHERE s.number IS NOT NULL AND $hidden[s.id] IS NULL AND s.status <> 'NOMINATED'
RETURN s.number AS number, s.kind AS kind, coalesce(s.seeks, []) AS seeks, coalesce(s.brings, []) AS brings,
  coalesce(s.skills, []) AS skills, coalesce(s.interests, []) AS interests
