// One ecosystem, by its id or by the slug in its address.
// @access read
// @param id: ID?
// @param slug: string?
// @param counts: boolean
// @param types: boolean
// @return ecosystem: Ecosystem
// @return counts: Counts?
// @return types: list<InterdependencyType>?
MATCH (e:Ecosystem)
WHERE e.id = $id OR e.slug = $slug
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
  CASE WHEN $counts THEN {
    stakeholders: COUNT { MATCH (s:Stakeholder {ecosystem: e.id}) WHERE s.sortName IS NOT NULL },
    missions: COUNT { MATCH (m:Mission {ecosystem: e.id}) WHERE m.sortName IS NOT NULL },
    interdependencies: COUNT { MATCH ()-[r:INTERDEPENDS {ecosystem: e.id}]->() WHERE r.number IS NOT NULL },
    places: COUNT { MATCH (p:Place {ecosystem: e.id}) WHERE p.sortName IS NOT NULL }
  } END AS counts,
  CASE WHEN $types THEN COLLECT {
    MATCH (t:InterdependencyType {ecosystem: e.id}) WHERE t.key IS NOT NULL RETURN properties(t) ORDER BY t.key
  } END AS types
