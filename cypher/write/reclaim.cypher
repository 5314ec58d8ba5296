// What is stored again under its id is found there itself, not its heir; who was led on from there is led there again.
// @access write
// @param ids: list<ID>
UNWIND $ids AS id
MATCH (restored:Record {id: id})
CALL (id, restored) {
  MATCH (c:Contact {formerly: id})<-[old:REACHED_BY]-()
  DELETE old
  CREATE (restored)-[:REACHED_BY]->(c)
  REMOVE c.formerly
}
WITH id, restored
MATCH (f:FormerId {id: id})
DETACH DELETE f
WITH id, restored
MATCH (earlier:FormerId {ecosystem: restored.ecosystem})-[old:NOW]->()
WHERE id IN earlier.through
DELETE old
CREATE (earlier)-[:NOW]->(restored)
SET earlier.through = [way IN earlier.through WHERE way <> id]
