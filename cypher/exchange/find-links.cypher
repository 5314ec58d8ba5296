// The links of a type between two elements, in either direction and whatever their period, for many pairs at once.
// @access read
// @param pairs: list<{a: ID, b: ID, type: string}>
// @return properties: map
// @return from: ID
// @return to: ID
UNWIND $pairs AS pair
MATCH (a:Element {id: pair.a})-[r:INTERDEPENDS {type: pair.type}]-(b:Element {id: pair.b})
RETURN properties(r) AS properties, startNode(r).id AS from, endNode(r).id AS to
