// What a stakeholder has said so far that others can be met by: the missions that it contributes to or holds a seat of, whom it is linked
// to, its needs and its offers, and where it is.
// @access read
// @param id: string
// @return missions: list<ID>
// @return linked: list<ID>
// @return needs: list<ID>
// @return offers: list<ID>
// @return place: ID?
MATCH (s:Stakeholder {id: $id})
RETURN
  COLLECT { MATCH (s)-[r:INTERDEPENDS]-(m:Mission) WHERE r.status <> 'ENDED' RETURN DISTINCT m.id
    UNION MATCH (s)<-[:HELD_BY]-(:Seat)-[:OF_ROLE]->(:Role)-[:OF_MISSION]->(m:Mission) RETURN m.id } AS missions,
  COLLECT { MATCH (s)-[r:INTERDEPENDS]-(o:Stakeholder) RETURN DISTINCT o.id } AS linked,
  COLLECT { MATCH (s)<-[:NEEDED_BY]-(n:Need) WHERE NOT n.state IN ['MET', 'WITHDRAWN'] RETURN n.id LIMIT 100 } AS needs,
  COLLECT { MATCH (s)<-[:OFFERED_BY]-(o:Offer) WHERE NOT o.state IN ['TAKEN', 'WITHDRAWN'] RETURN o.id LIMIT 100 } AS offers,
  head(COLLECT { MATCH (s)-[:LOCATED_IN]->(p:Place) RETURN p.id }) AS place
