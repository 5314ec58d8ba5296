// The stakeholders of an ecosystem among these ids.
// @access read
// @param ecosystem: ID
// @param ids: list<string>
// @return id: ID
// @return name: string
MATCH (s:Stakeholder) WHERE s.id IN $ids AND s.ecosystem = $ecosystem
RETURN s.id AS id, s.name AS name
