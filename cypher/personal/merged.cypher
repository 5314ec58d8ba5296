// Those who were made one with one of some stakeholders and are there no more.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param ids: list<ID>
// @return former: ID
UNWIND $ids AS id
MATCH (c:Change {record: id}) WHERE c.revision IS NOT NULL AND c.ecosystem = $ecosystem
MATCH (r:Revision {ecosystem: $ecosystem, revision: c.revision}) WHERE r.action = 'mergeStakeholders'
MATCH (o:Change {ecosystem: $ecosystem, revision: r.revision})
WHERE o.kind = 'Stakeholder' AND o.after IS NULL AND o.record <> id AND c.after IS NOT NULL
  AND NOT EXISTS { MATCH (:Record {id: o.record}) }
RETURN DISTINCT o.record AS former
