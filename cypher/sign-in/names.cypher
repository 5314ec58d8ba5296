// What the holders of some accounts are called, by their name, else by their address, and what rooms are. Those that are gone are left out.
// @access read
// @param ids: list<string>
// @return id: string
// @return name: string
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Account {id: id}) RETURN CASE WHEN a.name = '' THEN a.email ELSE coalesce(a.name, a.email) END AS name
  UNION
  MATCH (r:Room {id: id}) RETURN r.name AS name
}
RETURN id, name
