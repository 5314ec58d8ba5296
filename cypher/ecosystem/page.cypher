// Ecosystems by name, one page after a cursor; one row of nulls: an empty page.
// @access read
// @param afterName: string
// @param afterId: string
// @param limit: integer
// @param counts: boolean
// @param total: boolean
// @return ecosystem: Ecosystem?
// @return cursorName: string?
// @return counts: Counts?
// @return total: integer?
WITH CASE WHEN $total THEN COUNT { MATCH (:Ecosystem) } END AS total
OPTIONAL CALL () {
  MATCH (e:Ecosystem)
  WHERE e.sortName >= $afterName AND (e.sortName > $afterName OR e.id > $afterId)
  RETURN e ORDER BY e.sortName, e.id LIMIT $limit
}
RETURN properties(e) AS ecosystem,
  e.sortName AS cursorName,
  CASE WHEN $counts THEN {
    stakeholders: COUNT { MATCH (:Stakeholder {ecosystem: e.id}) },
    missions: COUNT { MATCH (:Mission {ecosystem: e.id}) },
    interdependencies: COUNT { MATCH ()-[:INTERDEPENDS {ecosystem: e.id}]->() },
    places: COUNT { MATCH (:Place {ecosystem: e.id}) }
  } END AS counts,
  total
