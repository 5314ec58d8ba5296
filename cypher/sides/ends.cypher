// The two ends of a link, where this reader sees all of it.
// @access read
// @param ecosystem: ID
// @param link: ID
// @param sees: list<string>?
// @return id: ID
// @return name: string
MATCH (a:Element)-[r:INTERDEPENDS {id: $link}]->(b:Element)
WHERE r.ecosystem = $ecosystem AND ($sees IS NULL OR (r.seenBy IN $sees AND a.seenBy IN $sees AND b.seenBy IN $sees))
UNWIND [a, b] AS end
RETURN end.id AS id, end.name AS name
