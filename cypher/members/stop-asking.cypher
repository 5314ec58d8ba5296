// Takes a request to join away. No row: there was none.
// @access write
// @param ecosystem: ID
// @param account: string
// @return email: string
MATCH (a:Account {id: $account})-[asks:ASKS_TO_JOIN]->(e:Ecosystem {id: $ecosystem})
DELETE asks
RETURN a.email AS email
