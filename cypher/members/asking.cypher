// Who asks to join an ecosystem, the first first.
// @access read
// @param ecosystem: ID
// @return account: string
// @return name: string
// @return email: string
// @return note: string?
// @return at: string
MATCH (a:Account)-[asks:ASKS_TO_JOIN]->(e:Ecosystem {id: $ecosystem})
RETURN a.id AS account, a.name AS name, a.email AS email, asks.note AS note, asks.at AS at
ORDER BY at, account LIMIT 200
