// Begins a change: takes the lock of the ecosystem, raises its revision, sets numbers aside for what is new, and reads
// the records that the change names as they stand behind the lock, with all that lies around them (places, resources)
// and what these refer to.
// @access write
// @param ecosystem: ID
// @param numbers: integer
// @param ids: list<ID>
// @return revision: integer
// @return settings: map
// @return lastNumber: integer
// @return now: string
// @return records: list<map>
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + $numbers
WITH ecosystem
RETURN ecosystem.revision AS revision, properties(ecosystem) AS settings, ecosystem.counter AS lastNumber, toString(datetime()) AS now,
  COLLECT {
    UNWIND $ids AS id
    MATCH (named:Record {id: id, ecosystem: $ecosystem})-[:HIERARCHIES*0..]->(near:Record)
    OPTIONAL MATCH (near)-[:REFERENCES]->(far:Record)
    UNWIND [near, far] AS n
    WITH DISTINCT n WHERE n IS NOT NULL
    RETURN {labels: labels(n), properties: properties(n), refs: [(n)-[r:REFERENCES]->(t:Record) | {type: type(r), id: t.id}]}
  } AS records
