// Takes a request to join away; answers what was asked, to whom a mail goes about it, and in which language. No row: there was none.
// @access write
// @param ecosystem: ID
// @param account: string
// @return email: string
// @return language: string
// @return note: string?
// @return at: string
MATCH (a:Account {id: $account})-[asks:ASKS_TO_JOIN]->(e:Ecosystem {id: $ecosystem})
WITH a, e, asks, asks.note AS note, asks.at AS at
DELETE asks
RETURN a.email AS email, coalesce(a.language, e.language, 'EN') AS language, note, at
