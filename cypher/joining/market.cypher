// The ids of the needs that some resources, or what these are parts of, would meet, and of the offers of some resources or their parts;
// and in which place each place lies.
// @access read
// @param ecosystem: ID
// @param offered: list<string>
// @param needed: list<string>
// @return needs: list<ID>
// @return offers: list<ID>
// @return within: list<{id: ID, within: ID}>
RETURN
  COLLECT { MATCH (r:Resource)-[:PART_OF*0..]->(wider:Resource)<-[:OF_RESOURCE]-(n:Need) WHERE r.id IN $offered AND n.ecosystem = $ecosystem
    RETURN DISTINCT n.id ORDER BY n.id DESC LIMIT 1000 } AS needs,
  COLLECT { MATCH (r:Resource)<-[:PART_OF*0..]-(part:Resource)<-[:OF_RESOURCE]-(o:Offer) WHERE r.id IN $needed AND o.ecosystem = $ecosystem
    RETURN DISTINCT o.id ORDER BY o.id DESC LIMIT 1000 } AS offers,
  COLLECT { MATCH (p:Place {ecosystem: $ecosystem})-[:WITHIN]->(w:Place) RETURN {id: p.id, within: w.id} } AS within
