// Takes a request to join away; answers to whom a mail goes about it, and in which language. No row: there was none.
// @access write
// @param ecosystem: ID
// @param account: string
// @return email: string
// @return language: string
MATCH (a:Account {id: $account})-[asks:ASKS_TO_JOIN]->(e:Ecosystem {id: $ecosystem})
DELETE asks
RETURN a.email AS email, coalesce(a.language, e.language, 'EN') AS language
