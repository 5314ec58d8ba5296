// Those who were made one with a stakeholder and are there no more.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param id: ID
// @return former: ID
MATCH (c:Change {record: $id}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
MATCH (r:Revision {ecosystem: $ecosystem, revision: c.revision}) WHERE r.action = 'mergeStakeholders'
MATCH (o:Change {ecosystem: $ecosystem, revision: r.revision})
WHERE o.kind = 'Stakeholder' AND o.after IS NULL AND o.record <> $id AND c.after IS NOT NULL
  AND NOT EXISTS { MATCH (:Record {id: o.record}) }
RETURN DISTINCT o.record AS former
