// The missions that are under way or proposed: what a coverage matrix may have for rows or columns.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @return number: integer
// @return id: ID
// @return hashtag: string
// @return name: string
// @return nameFr: string?
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND NOT m.state IN ['DONE', 'ABANDONED']
RETURN m.number AS number, m.id AS id, m.hashtag AS hashtag, m.name AS name, m.nameFr AS nameFr
ORDER BY m.sortName, number
