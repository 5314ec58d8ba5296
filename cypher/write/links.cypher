// The links of some elements, and some by their id with those between the same two.
// @access read
// @param ecosystem: ID
// @param ids: list<ID>
// @param around: list<ID>
// @return link: map
// @return from: ID
// @return to: ID
CALL () {
  UNWIND $ids AS id
  MATCH (a:Element)-[named:INTERDEPENDS {id: id}]->(b:Element) WHERE named.ecosystem = $ecosystem
  MATCH (a)-[r:INTERDEPENDS]-(b)
  RETURN r
  UNION
  UNWIND $around AS id
  MATCH (:Element {id: id, ecosystem: $ecosystem})-[r:INTERDEPENDS]-()
  RETURN r
}
RETURN properties(r) AS link, startNode(r).id AS from, endNode(r).id AS to
