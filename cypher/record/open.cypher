// Begins a change: takes the lock of the ecosystem, raises its revision, sets numbers aside for what is new, and reads
// what the change may touch or must know, as it stands behind the lock. The types of relationship are those of all
// references (a test holds the list complete).
// @access write
// @param ecosystem: ID
// @param numbers: integer
// @param ids: list<ID>
// @param links: list<ID>
// @param around: list<ID>
// @param ends: list<list<ID>>
// @param like: string?
// @return revision: integer
// @return lastNumber: integer
// @return now: string
// @return records: list<map>
// @return dependents: list<map>
// @return links: list<map>
// @return alike: list<map>
MATCH (ecosystem:Ecosystem {id: $ecosystem})
SET ecosystem.revision = ecosystem.revision + 1, ecosystem.counter = ecosystem.counter + $numbers
WITH ecosystem
RETURN ecosystem.revision AS revision, ecosystem.counter AS lastNumber, toString(datetime()) AS now,
  // What the change names, all that lies around it (places, resources), and what these refer to.
  COLLECT {
    UNWIND $ids AS id
    MATCH (named:Record {id: id, ecosystem: $ecosystem})-[:WITHIN|PART_OF*0..]->(near:Record)
    OPTIONAL MATCH (near)-[:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE]->(far:Record)
    UNWIND [near, far] AS n
    WITH DISTINCT n WHERE n IS NOT NULL
    RETURN {labels: labels(n), properties: properties(n), refs: [(n)-[r:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE]->(t:Record) | {type: type(r), id: t.id}]}
  } AS records,
  // What points to records that are to go or to be merged, and what points to that.
  COLLECT {
    UNWIND $around AS id
    MATCH (:Record {id: id, ecosystem: $ecosystem})<-[:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE*1..4]-(n:Record)
    WITH DISTINCT n
    RETURN {labels: labels(n), properties: properties(n), refs: [(n)-[r:LOCATED_IN|WITHIN|PART_OF|OF_RESOURCE|NEEDED_BY|OFFERED_BY|FOR_MISSION|AT|OF_OFFER|TO_NEED|GIVEN_BY|GIVEN_TO|MEETS|ENDORSES|ENDORSED_BY|OF_MISSION|OF_INDICATOR|OF_ROLE|HELD_BY|ANIMATED_BY|IN_COMMUNITY|OF_MEMBER|OF_CHARTER|ACCEPTED_BY|NAMED_BY|NAMES|FOR_ROLE]->(t:Record) | {type: type(r), id: t.id}]}
  } AS dependents,
  // The links that the change names, those of what goes, and those between two elements.
  COLLECT {
    CALL () {
      UNWIND $links AS id
      MATCH (a:Element)-[named:INTERDEPENDS {id: id}]->(b:Element) WHERE named.ecosystem = $ecosystem
      // With those between the same two, which it must not be a twin of.
      MATCH (a)-[r:INTERDEPENDS]-(b)
      RETURN r
      UNION
      UNWIND $around AS id
      MATCH (:Element {id: id, ecosystem: $ecosystem})-[r:INTERDEPENDS]-()
      RETURN r
      UNION
      UNWIND $ends AS pair
      MATCH (:Element {id: pair[0], ecosystem: $ecosystem})-[r:INTERDEPENDS]-(:Element {id: pair[1]})
      RETURN r
    }
    RETURN {properties: properties(r), from: startNode(r).id, to: endNode(r).id}
  } AS links,
  // Stakeholders that share a key of likeness; `$like` is a Lucene query built and escaped by the server.
  CASE WHEN $like IS NULL THEN [] ELSE COLLECT {
    CALL db.index.fulltext.queryNodes('stakeholder_likeness', $like) YIELD node, score
    WITH node, score WHERE node.ecosystem = $ecosystem
    RETURN properties(node) ORDER BY score DESC LIMIT 20
  } END AS alike
