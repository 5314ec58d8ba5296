// The records that some others point to by a type of relationship, or, `isBack`, that point to them: each once.
// @access read
// @timeout analysis
// @param ids: list<ID>
// @param by: string
// @param isBack: boolean
// @param limit: integer
// @return id: ID
UNWIND $ids AS from
MATCH (n:Record {id: from})
CALL (n) {
  WITH n WHERE NOT $isBack
  MATCH (n)-[:$($by)]->(x:Record {ecosystem: n.ecosystem})
  RETURN x.id AS id
  UNION ALL
  WITH n WHERE $isBack
  MATCH (n)<-[:$($by)]-(x:Record {ecosystem: n.ecosystem})
  RETURN x.id AS id
}
RETURN DISTINCT id LIMIT $limit
