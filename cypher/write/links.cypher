// The links of some elements, those between pairs of elements, and some by their id with those between the same two.
// @access read
// @param ecosystem: ID
// @param ids: list<ID>
// @param around: list<ID>
// @param pairs: list<list<ID>>
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
  UNION
  UNWIND $pairs AS pair
  MATCH (:Element {id: pair[0], ecosystem: $ecosystem})-[r:INTERDEPENDS]-(:Element {id: pair[1]})
  RETURN r
}
RETURN properties(r) AS link, startNode(r).id AS from, endNode(r).id AS to
