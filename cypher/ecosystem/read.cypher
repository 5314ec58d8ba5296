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
RETURN properties(e) AS ecosystem,
  CASE WHEN $counts THEN {
    stakeholders: COUNT { MATCH (:Stakeholder {ecosystem: e.id}) },
    missions: COUNT { MATCH (:Mission {ecosystem: e.id}) },
    interdependencies: COUNT { MATCH ()-[:INTERDEPENDS {ecosystem: e.id}]->() },
    places: COUNT { MATCH (:Place {ecosystem: e.id}) }
  } END AS counts,
  CASE WHEN $types THEN COLLECT {
    MATCH (t:InterdependencyType {ecosystem: e.id}) RETURN properties(t) ORDER BY t.key
  } END AS types
