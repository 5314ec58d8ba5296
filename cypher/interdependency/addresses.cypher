// The addresses of some accounts.
// @access read
// @param ids: list<string>
// @return id: string
// @return email: string
UNWIND $ids AS id
MATCH (a:Account {id: id}) WHERE a.email IS NOT NULL
RETURN a.id AS id, a.email AS email
