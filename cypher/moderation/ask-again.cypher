// Somebody asks to join once more, as before it was decided. No row: they are gone, or belong.
// @access write
// @param ecosystem: ID
// @param account: string
// @param note: string?
// @param at: string
// @return account: string
MATCH (e:Ecosystem {id: $ecosystem})
MATCH (a:Account {id: $account}) WHERE NOT EXISTS { (a)-[:HOLDS_ROLE]->(e) }
MERGE (a)-[asks:ASKS_TO_JOIN]->(e)
ON CREATE SET asks.at = $at, asks.note = $note
RETURN a.id AS account
