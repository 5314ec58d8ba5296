// Some of what is kept beside the records of an ecosystem that is there for nobody: contacts, former ids, history and findings.
// @access write
// @timeout analysis
// @param id: ID
// @param limit: integer
// @return gone: integer
MATCH (u:UnlistedEcosystem {id: $id})
CALL (u) {
  MATCH (c:Contact {ecosystem: u.id}) WITH u, c LIMIT $limit
  OPTIONAL MATCH (:Record {ecosystem: u.id})-[r:REACHED_BY]->(c) DELETE r, c RETURN count(*) AS contacts
}
CALL (u) {
  MATCH (f:FormerId) WHERE f.id STARTS WITH u.id + '-' WITH u, f LIMIT $limit
  OPTIONAL MATCH (f)-[r:NOW]->(:Record {ecosystem: u.id}) DELETE r, f RETURN count(*) AS formerIds
}
// What is always there is asked for all the same: an index on two properties serves who asks for both.
CALL (u) { MATCH (c:Change {ecosystem: u.id}) WHERE c.revision IS NOT NULL WITH c LIMIT $limit DELETE c RETURN count(*) AS changes }
CALL (u) { MATCH (r:Revision {ecosystem: u.id}) WHERE r.revision IS NOT NULL WITH r LIMIT $limit DELETE r RETURN count(*) AS revisions }
CALL (u) { MATCH (f:Finding {ecosystem: u.id}) WHERE f.key IS NOT NULL WITH f LIMIT $limit DELETE f RETURN count(*) AS findings }
RETURN contacts + formerIds + changes + revisions + findings AS gone
