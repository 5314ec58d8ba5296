// The names of some stakeholders.
// @access read
// @param ecosystem: ID
// @param numbers: list<integer>
// @return number: integer
// @return id: ID
// @return name: string
// @return nameFr: string?
UNWIND $numbers AS number
MATCH (s:Stakeholder {ecosystem: $ecosystem, number: number})
RETURN s.number AS number, s.id AS id, s.name AS name, s.nameFr AS nameFr
ORDER BY s.sortName, number
