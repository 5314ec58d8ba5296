// Whatever an ecosystem keeps, links apart, in a text of which one of these stands in small letters.
// @access read
// @timeout analysis
// @param ecosystem: ID
// @param needles: list<string>
// @return at: string
// @return labels: list<string>
// @return id: string?
// @return properties: map
MATCH (n:Record|Change|Revision|Finding|QuestionWatch|RoleChange|Invitation|Contact|Claim|RoomSeat|Room|Campaign|Invitee|Matter {ecosystem: $ecosystem})
WHERE any(name IN keys(n) WHERE CASE
  WHEN n[name] IS :: STRING THEN any(each IN $needles WHERE toLower(n[name]) CONTAINS each)
  WHEN n[name] IS :: LIST<STRING> THEN any(text IN n[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
  ELSE false END)
RETURN elementId(n) AS at, labels(n) AS labels, n.id AS id, properties(n) AS properties
