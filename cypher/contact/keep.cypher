// Keeps how a stakeholder is reached.
// @access write
// @param stakeholder: ID
// @param contact: map
MATCH (s:Stakeholder {id: $stakeholder})
MERGE (s)-[:REACHED_BY]->(c:Contact)
SET c = $contact
