// What an ecosystem is called, for a mail, and how who writes it is.
// @access read
// @param ecosystem: ID
// @param account: string
// @return name: string
// @return nameFr: string?
// @return by: string?
MATCH (e:Ecosystem {id: $ecosystem})
OPTIONAL MATCH (a:Account {id: $account})
RETURN e.name AS name, e.nameFr AS nameFr, a.name AS by
