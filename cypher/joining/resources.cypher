// Some resources of an ecosystem with all that they are parts of, themselves among these.
// @access read
// @param ecosystem: ID
// @param ids: list<string>
// @return id: ID
// @return name: string
// @return nameFr: string?
// @return within: list<ID>
MATCH (r:Resource) WHERE r.id IN $ids AND r.ecosystem = $ecosystem
RETURN r.id AS id, r.name AS name, r.nameFr AS nameFr,
  COLLECT { MATCH (r)-[:PART_OF*0..]->(broader:Resource) RETURN broader.id } AS within
