// Stakeholders that members see and whose names hold some words, those that share most first.
// @access read
// @param ecosystem: ID
// @param without: ID
// @param words: string
// @return id: ID
// @return name: string
// @return nameFr: string?
CALL db.index.fulltext.queryNodes('element_text', 'ecosystem:' + $ecosystem + ' AND ' + $words) YIELD node AS s, score
WHERE s:Stakeholder AND s.ecosystem = $ecosystem AND s.id <> $without AND s.seenBy IN ['PUBLIC', 'MEMBERS']
RETURN s.id AS id, s.name AS name, s.nameFr AS nameFr ORDER BY score DESC, s.sortName LIMIT 8
