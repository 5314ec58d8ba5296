// One interdependency by its id, with both ends.
// @access read
// @param id: ID
// @return link: Interdependency
// @return from: Element
// @return to: Element
MATCH (from:Element)-[r:INTERDEPENDS {id: $id}]->(to:Element)
RETURN properties(r) AS link, properties(from) AS from, properties(to) AS to
