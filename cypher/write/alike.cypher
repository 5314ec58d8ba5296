// Stakeholders that share a key of likeness; `$like` is a Lucene query built and escaped by the server.
// @access read
// @param ecosystem: ID
// @param like: string
// @return stakeholder: map
CALL db.index.fulltext.queryNodes('stakeholder_likeness', $like) YIELD node, score
WITH node, score WHERE node.ecosystem = $ecosystem
RETURN properties(node) AS stakeholder ORDER BY score DESC LIMIT 20
