// The links of an ecosystem in a text of which one of these stands in small letters.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param needles: list<string>
// @return id: string
MATCH ()-[r:INTERDEPENDS {ecosystem: $ecosystem}]->()
WHERE any(name IN keys(r) WHERE CASE
  WHEN r[name] IS :: STRING THEN any(each IN $needles WHERE toLower(r[name]) CONTAINS each)
  WHEN r[name] IS :: LIST<STRING> THEN any(text IN r[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
  ELSE false END)
RETURN r.id AS id
