// The ecosystems that keep a text of which one of these stands in small letters: all that is kept is looked through once, which takes
// as long as it does for one ecosystem.
// @access read
// @timeout analysis
// @param needles: list<string>
// @return id: ID
CALL () {
  MATCH (n:Record|Change|Revision|Finding|QuestionWatch|RoleChange|Invitation|Contact|Claim|RoomSeat|Room|Campaign|Invitee|Matter)
  WHERE any(name IN keys(n) WHERE CASE
    WHEN n[name] IS :: STRING THEN any(each IN $needles WHERE toLower(n[name]) CONTAINS each)
    WHEN n[name] IS :: LIST<STRING> THEN any(text IN n[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
    ELSE false END)
  RETURN DISTINCT n.ecosystem AS id
  UNION
  MATCH ()-[r:INTERDEPENDS]->()
  WHERE any(name IN keys(r) WHERE CASE
    WHEN r[name] IS :: STRING THEN any(each IN $needles WHERE toLower(r[name]) CONTAINS each)
    WHEN r[name] IS :: LIST<STRING> THEN any(text IN r[name] WHERE any(each IN $needles WHERE toLower(text) CONTAINS each))
    ELSE false END)
  RETURN DISTINCT r.ecosystem AS id
}
MATCH (e:Ecosystem&Record {id: id})
RETURN e.id AS id ORDER BY id
