// The missions of an ecosystem; those that are under way or proposed may be rows or columns of a coverage matrix.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param hidden: map
// @return number: integer
// @return id: ID
// @return hashtag: string
// @return name: string
// @return nameFr: string?
// @return isUnderWay: boolean
MATCH (m:Mission {ecosystem: $ecosystem})
// Every mission has one; saying so lets the index on both serve.
WHERE m.sortName IS NOT NULL AND $hidden[m.id] IS NULL
RETURN m.number AS number, m.id AS id, m.hashtag AS hashtag, m.name AS name, m.nameFr AS nameFr,
  NOT m.state IN ['DONE', 'ABANDONED'] AS isUnderWay
ORDER BY m.sortName, number
