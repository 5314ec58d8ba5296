// Ecosystems by name, one page after a cursor; one row of nulls: an empty page. What is counted is what the reader may see.
// @access read
// @param afterName: string
// @param afterId: string
// @param limit: integer
// @param counts: boolean
// @param sees: map?
// @param closed: list<ID>
// @param total: boolean
// @return ecosystem: Ecosystem?
// @return cursorName: string?
// @return counts: Counts?
// @return total: integer?
WITH CASE WHEN $total THEN COUNT { MATCH (each:Ecosystem&Record) WHERE NOT each.id IN $closed } END AS total
OPTIONAL CALL () {
  MATCH (e:Ecosystem&Record)
  WHERE NOT e.id IN $closed AND e.sortName >= $afterName AND CASE e.sortName WHEN $afterName THEN e.id > $afterId ELSE true END
  RETURN e ORDER BY e.sortName, e.id LIMIT $limit
}
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
  e.sortName AS cursorName,
  CASE WHEN $counts THEN {
    stakeholders: COUNT {
      MATCH (s:Stakeholder {ecosystem: e.id})
      WHERE s.sortName IS NOT NULL AND ($sees IS NULL OR s.seenBy IN coalesce($sees[e.id], $sees.elsewhere))
    },
    missions: COUNT { MATCH (m:Mission {ecosystem: e.id}) WHERE m.sortName IS NOT NULL },
    interdependencies: CASE
      WHEN $sees IS NULL THEN COUNT { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL }
      ELSE COUNT {
        MATCH (a:Element)-[r:INTERDEPENDS {ecosystem: e.id}]->(b:Element)
        WHERE r.number IS NOT NULL AND all(each IN [a, b, r] WHERE each.seenBy IN coalesce($sees[e.id], $sees.elsewhere))
      }
    END,
    places: COUNT { MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL }
  } END AS counts,
  total
