// What was given, by whom, and to which mission: the one that it names, else the one that the need it met is of or serves.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return id: ID
// @return name: string
// @return on: date?
// @return quantity: float?
// @return unit: string?
// @return resource: {id: ID, name: string, nameFr: string?}?
// @return economicValue: float?
// @return currency: string?
// @return socialValue: string?
// @return societalValue: string?
// @return by: {id: ID, number: integer, name: string, nameFr: string?, sector: string?, kind: string}
// @return mission: ID?
// @return vouched: integer
MATCH (c:Contribution {ecosystem: $ecosystem})
// Every contribution has one; saying so lets the index on both serve.
WHERE c.number IS NOT NULL AND $hidden[c.id] IS NULL
MATCH (c)-[:GIVEN_BY]->(s:Stakeholder)
OPTIONAL MATCH (c)-[:GIVEN_TO]->(m:Mission)
OPTIONAL MATCH (c)-[:MEETS]->(n:Need) WHERE $hidden[n.id] IS NULL
OPTIONAL MATCH (n)-[:NEEDED_BY]->(own:Mission)
OPTIONAL MATCH (n)-[:FOR_MISSION]->(served:Mission)
OPTIONAL MATCH (c)-[:OF_RESOURCE]->(r:Resource)
RETURN c.id AS id, c.name AS name, c.on AS on, c.quantity AS quantity, c.unit AS unit,
  CASE WHEN r IS NOT NULL THEN {id: r.id, name: r.name, nameFr: r.nameFr} END AS resource,
  c.economicValue AS economicValue, c.currency AS currency, c.socialValue AS socialValue, c.societalValue AS societalValue,
  {id: s.id, number: s.number, name: s.name, nameFr: s.nameFr, sector: s.sector, kind: s.kind} AS by,
  coalesce(m.id, own.id, served.id) AS mission,
  COUNT { MATCH (c)<-[:ENDORSES]-(e:Endorsement) WHERE $hidden[e.id] IS NULL } AS vouched
ORDER BY c.number
