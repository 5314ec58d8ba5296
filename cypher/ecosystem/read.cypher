// One ecosystem, by its id or by the slug in its address; what is counted is what the reader may see, by ecosystem.
// @access read
// @param id: ID?
// @param slug: string?
// @param counts: boolean
// @param sees: map?
// @param types: boolean
// @return ecosystem: Ecosystem
// @return counts: Counts?
// @return types: list<InterdependencyType>?
MATCH (e:Ecosystem&Record)
WHERE e.id = $id OR e.slug = $slug
// What is always there is asked for all the same: an index on two properties serves who asks for both.
RETURN properties(e) AS ecosystem,
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
  CASE WHEN $types THEN COLLECT {
    MATCH (t:InterdependencyType {ecosystem: e.id}) WHERE t.key IS NOT NULL RETURN properties(t) ORDER BY t.key
  } END AS types
