// What some authors are called: the holders of accounts by their name, else by their address, rooms by theirs, and who is asked by a
// campaign by whom they answer for, with the title of the campaign. Those that are gone are left out.
// @access read
// @param ids: list<string>
// @return id: string
// @return name: string
// @return title: string?
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Account {id: id}) RETURN CASE WHEN a.name = '' THEN a.email ELSE coalesce(a.name, a.email) END AS name, null AS title
  UNION
  MATCH (r:Room {id: id}) RETURN r.name AS name, null AS title
  UNION
  MATCH (i:Invitee {id: id})
  MATCH (c:Campaign {id: i.campaign})
  OPTIONAL MATCH (:FormerId {id: i.stakeholder})-[:NOW]->(heir:Record)
  MATCH (s:Stakeholder {id: coalesce(heir.id, i.stakeholder)})
  RETURN s.name AS name, c.title AS title
}
RETURN id, name, title
