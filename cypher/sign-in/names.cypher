// What the holders of some accounts are called: by their name, else by their address. Those that are gone are left out.
// @access read
// @param ids: list<string>
// @return id: string
// @return name: string
UNWIND $ids AS id
MATCH (a:Account {id: id})
RETURN a.id AS id, CASE WHEN a.name = '' THEN a.email ELSE coalesce(a.name, a.email) END AS name
